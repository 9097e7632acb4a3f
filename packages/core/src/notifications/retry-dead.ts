import { retryDeadInput } from '@samenspraak/domain/notifications/inputs.ts';
import { mayLookAfterMail } from '@samenspraak/domain/notifications/permissions.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command } from '../foundation/command.ts';
import { reviveDead } from './write.ts';

/** Tries a dead delivery again, from the start. Refused with `not-found` when it is not on the list. */
export const retryDead = command('notifications.retryDead', {
  input: retryDeadInput,
  permit: mayLookAfterMail,
  run: async ({ tx, input, now, record }) => {
    if (!(await reviveDead(tx, input.id, now))) throw refuse('not-found');
    record('delivery-retried', ['outbox', input.id]);
    return { id: input.id };
  },
});
