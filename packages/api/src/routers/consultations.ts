import { router } from '../trpc.ts';

export const consultations = router({});
