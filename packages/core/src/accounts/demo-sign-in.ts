import { demoSignInInput } from '@samenspraak/domain/accounts/inputs.ts';
import { deviceLabel } from '@samenspraak/domain/accounts/rules.ts';
import { everyone } from '@samenspraak/domain/shared/actor.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command } from '../foundation/command.ts';
import { readAccountOf } from './read.ts';
import { startSession } from './session.ts';

/** Signs in as a person of the demonstration, without a code. In production this does not exist. */
export const demoSignIn = command('accounts.demoSignIn', {
  input: demoSignInInput,
  subject: async ({ tx, input, services }) => {
    const found = services.config.mode === 'demo' ? await readAccountOf(tx, input.personId) : undefined;
    if (!found) throw refuse('not-found');
    return found;
  },
  permit: everyone,
  run: async ({ tx, now, input, subject, record }) => {
    record('signed-in', ['account', subject.accountId], { demo: true });
    return startSession({ tx, now }, { ...subject, device: deviceLabel(input.userAgent) });
  },
});
