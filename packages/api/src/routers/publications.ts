import { publicStamp } from '@samenspraak/core/publications/index.ts';
import { ask, router } from '../trpc.ts';

export const publications = router({ stamp: ask(publicStamp) });
