import { mySessionsInput } from '@samenspraak/domain/accounts/inputs.ts';
import { anyoneSignedIn } from '@samenspraak/domain/shared/actor.ts';
import { view } from '../foundation/view.ts';
import { listSessions } from './read-session.ts';
import { sessionIdOf } from './session.ts';

/** Where somebody is signed in; `token` is the cookie's, to say which one is this device. */
export const mySessions = view('accounts.mySessions', {
  input: mySessionsInput,
  permit: anyoneSignedIn,
  run: async ({ db, actor, now, input }) => {
    const rows = actor.kind === 'person' ? await listSessions(db, actor.accountId, now) : [];
    const here = input.token === undefined ? null : sessionIdOf(input.token);
    return rows.map(({ id, device, createdAt, expiresAt }) => ({
      id,
      device,
      createdAt,
      expiresAt,
      here: id === here,
    }));
  },
});
