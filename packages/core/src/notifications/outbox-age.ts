import { mayMeasureOutbox } from '@samenspraak/domain/notifications/permissions.ts';
import { z } from 'zod';
import { view } from '../foundation/view.ts';
import { countOutbox } from './read.ts';

/** How many parcels wait, how many seconds ago the oldest was posted (null: none waits), and how many were given up. */
export const outboxAge = view('notifications.outboxAge', {
  input: z.object({}),
  permit: mayMeasureOutbox,
  run: async ({ db, now }) => {
    const { waiting, since, dead } = await countOutbox(db, now);
    const oldestSeconds =
      since === null ? null : Math.max(0, Math.round((Date.parse(now) - Date.parse(since)) / 1000));
    return { waiting, oldestSeconds, dead };
  },
});
