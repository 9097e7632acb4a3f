import { router } from '../trpc.ts';

export const dossiers = router({});
