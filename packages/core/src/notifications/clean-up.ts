import { chore } from '../foundation/chore.ts';
import { deleteDelivered } from './write.ts';

const keepDays = 30;

/** Forgets what was delivered a month ago. */
export const cleanUpOutbox = chore('notifications.cleanUp', ({ now, transact }) =>
  transact(({ tx }) => deleteDelivered(tx, new Date(Date.parse(now) - keepDays * 86_400_000).toISOString())),
);
