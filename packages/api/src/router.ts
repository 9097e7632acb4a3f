import { accounts } from './routers/accounts.ts';
import { advice } from './routers/advice.ts';
import { consultations } from './routers/consultations.ts';
import { councils } from './routers/councils.ts';
import { dossiers } from './routers/dossiers.ts';
import { notifications } from './routers/notifications.ts';
import { organisations } from './routers/organisations.ts';
import { publications } from './routers/publications.ts';
import { tasks } from './routers/tasks.ts';
import { terms } from './routers/terms.ts';
import { themeTables } from './routers/theme-tables.ts';
import { createCallerFactory, router } from './trpc.ts';

export const appRouter = router({
  accounts,
  advice,
  consultations,
  councils,
  dossiers,
  notifications,
  organisations,
  publications,
  tasks,
  terms,
  themeTables,
});

export type AppRouter = typeof appRouter;

export const createCaller = createCallerFactory(appRouter);

/** What a page calls, in process: the same procedures that /trpc serves to others. */
export type Api = ReturnType<typeof createCaller>;
