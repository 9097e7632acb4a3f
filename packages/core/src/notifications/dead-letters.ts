import { mayLookAfterMail } from '@samenspraak/domain/notifications/permissions.ts';
import { z } from 'zod';
import { view } from '../foundation/view.ts';
import { listDead } from './read.ts';

/** What could not be delivered after all tries, for administrators; says neither to whom nor what it said. */
export const deadLetters = view('notifications.deadLetters', {
  input: z.object({}),
  permit: mayLookAfterMail,
  run: async ({ db }) =>
    (await listDead(db)).map(({ payload, ...row }) => ({
      ...row,
      template: typeof payload.template === 'string' ? payload.template : null,
    })),
});
