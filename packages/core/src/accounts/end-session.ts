import { endSessionInput } from '@samenspraak/domain/accounts/inputs.ts';
import { anyoneSignedIn } from '@samenspraak/domain/shared/actor.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command } from '../foundation/command.ts';
import { deleteOwnSession } from './write-session.ts';

/** Ends one of somebody's own sessions, on a lost phone for example. Another's session is `not-found`. */
export const endSession = command('accounts.endSession', {
  input: endSessionInput,
  permit: anyoneSignedIn,
  run: async ({ tx, actor, input, record }) => {
    const accountId = actor.kind === 'person' ? actor.accountId : '';
    if (!(await deleteOwnSession(tx, accountId, input.id))) throw refuse('not-found');
    record('session-ended', ['account', accountId]);
    return {};
  },
});
