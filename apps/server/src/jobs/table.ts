import { cleanUpAccounts } from '@samenspraak/core/accounts/index.ts';
import { sealFacts } from '@samenspraak/core/audit/index.ts';
import { closeDueRounds, forgetDrafts } from '@samenspraak/core/consultations/index.ts';
import type { Services } from '@samenspraak/core/foundation/services.ts';
import { cleanUpOutbox, sendDue } from '@samenspraak/core/notifications/index.ts';
import type { Job } from './schedule.ts';

const minute = 60;
const hour = 60 * minute;

/** When the system's own work is done. What it does lives in core; here is one line each. */
export const jobTable = (services: Services): Job[] => [
  { name: 'outbox', everySeconds: 5, run: () => sendDue.run(services) },
  { name: 'closing by the clock', everySeconds: 10, run: () => closeDueRounds.run(services) },
  { name: 'sealing the audit trail', everySeconds: minute, run: () => sealFacts.run(services) },
  { name: 'forgetting drafts', everySeconds: hour, run: () => forgetDrafts.run(services) },
  { name: 'clean-up of accounts', everySeconds: hour, run: () => cleanUpAccounts.run(services) },
  { name: 'clean-up of the outbox', everySeconds: hour, run: () => cleanUpOutbox.run(services) },
];
