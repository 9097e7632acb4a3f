import { router } from '../trpc.ts';

export const themeTables = router({});
