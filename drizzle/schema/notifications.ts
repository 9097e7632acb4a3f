import { amount, id, index, json, moment, table, text, uniqueIndex } from '../dialect/columns.ts';

/** What leaves the house after a commit: mail, a formal PDF. At least once; receivers are safe to repeat. */
export const outbox = table(
  'outbox',
  {
    id: id(),
    kind: text('kind').notNull(),
    payload: json<Record<string, unknown>>('payload').notNull(),
    createdAt: moment('created_at').notNull(),
    /** Not before this moment. */
    runAt: moment('run_at').notNull(),
    attempts: amount('attempts').notNull().default(0),
    lockedUntil: moment('locked_until'),
    doneAt: moment('done_at'),
    /** Given up after the last attempt: stands on the dead-letter list until an administrator tries again. */
    deadAt: moment('dead_at'),
    lastError: text('last_error'),
    /** The same thing is queued once. */
    onceKey: text('once_key'),
  },
  (t) => [index('outbox_due').on(t.doneAt, t.deadAt, t.runAt), uniqueIndex('outbox_once').on(t.onceKey)],
);
