import { router } from '../trpc.ts';

export const councils = router({});
