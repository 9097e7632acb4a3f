import { router } from '../trpc.ts';

export const accounts = router({});
