import { myTasks } from '@samenspraak/core/tasks/index.ts';
import { ask, router } from '../trpc.ts';

export const tasks = router({ mine: ask(myTasks) });
