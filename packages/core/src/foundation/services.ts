import type { Mailbox } from '@samenspraak/mail/transport.ts';
import type { Store } from '@samenspraak/drizzle/dialect/store.ts';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Secret } from './secret.ts';

export { isDatabaseAway } from '@samenspraak/drizzle/dialect/violations.ts';

/** What every act stands on. One object for the life of the process; tests make their own. */
export type Services = {
  store: Store;
  secret: Secret;
  mailbox: Mailbox;
  log: Logger;
  config: Config;
  now(): Date;
  /** Folder of files kept by content hash. */
  filesDir: string;
  /** Wakes the outbox after a commit; without it the outbox is looked at every few seconds anyway. */
  nudge(): void;
};
