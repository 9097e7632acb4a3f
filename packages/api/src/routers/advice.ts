import { router } from '../trpc.ts';

export const advice = router({});
