import { router } from '../trpc.ts';

export const organisations = router({});
