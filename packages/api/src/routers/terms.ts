import { termsEnd } from '@samenspraak/core/terms/index.ts';
import { ask, router } from '../trpc.ts';

export const terms = router({ end: ask(termsEnd) });
