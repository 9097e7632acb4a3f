import { anyoneSignedIn } from '@samenspraak/domain/shared/actor.ts';
import { z } from 'zod';
import { command } from '../foundation/command.ts';
import { deleteSessionsOf } from './write-session.ts';

/** Signs somebody out everywhere, on this device too. */
export const endAllSessions = command('accounts.endAllSessions', {
  input: z.object({}),
  permit: anyoneSignedIn,
  run: async ({ tx, actor, record }) => {
    const accountId = actor.kind === 'person' ? actor.accountId : '';
    const ended = await deleteSessionsOf(tx, accountId);
    record('sessions-ended', ['account', accountId], { ended });
    return { ended };
  },
});
