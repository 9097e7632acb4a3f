import { signOutInput } from '@samenspraak/domain/accounts/inputs.ts';
import { everyone } from '@samenspraak/domain/shared/actor.ts';
import { command } from '../foundation/command.ts';
import { sessionIdOf } from './session.ts';
import { deleteSession } from './write-session.ts';

/** Ends the session of this token. Whoever holds a token may end it; an unknown one ends nothing. */
export const signOut = command('accounts.signOut', {
  input: signOutInput,
  permit: everyone,
  audit: 'none',
  run: async ({ tx, input, record }) => {
    const accountId = await deleteSession(tx, sessionIdOf(input.token));
    if (accountId) record('signed-out', ['account', accountId]);
    return { signedOut: accountId !== undefined };
  },
});
