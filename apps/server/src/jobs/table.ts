import { cleanUpAccounts } from '@samenspraak/core/accounts/index.ts';
import type { Services } from '@samenspraak/core/foundation/services.ts';
import type { Job } from './schedule.ts';

/** When the system's own work is done. What it does lives in core; here is one line each. */
export const jobTable = (services: Services): Job[] => [
  { name: 'clean-up', everySeconds: 3600, run: () => cleanUpAccounts.run(services) },
];
