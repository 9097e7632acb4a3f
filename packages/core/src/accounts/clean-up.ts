import { chore } from '../foundation/chore.ts';
import { deleteExpiredSessions } from './write-session.ts';
import { deleteOldCodes, deleteOldDoneOnce, deleteOldRateLimits } from './write.ts';

const daysBefore = (now: string, days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString();

// A form may stand open for weeks; posted after that, it is a new one.
const keepDoneOnceDays = 30;

/** Removes what has ended: sessions, codes a day old, counted tries, and answers to forms posted long ago. */
export const cleanUpAccounts = chore('accounts.cleanUp', async ({ now, transact }) => ({
  sessions: await transact(({ tx }) => deleteExpiredSessions(tx, now)),
  codes: await transact(({ tx }) => deleteOldCodes(tx, daysBefore(now, 1))),
  rateLimits: await transact(({ tx }) => deleteOldRateLimits(tx, now)),
  doneOnce: await transact(({ tx }) => deleteOldDoneOnce(tx, daysBefore(now, keepDoneOnceDays))),
}));
