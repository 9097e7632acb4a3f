import { router } from '../trpc.ts';

export const tasks = router({});
