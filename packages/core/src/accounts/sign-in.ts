import { signInInput } from '@samenspraak/domain/accounts/inputs.ts';
import { deviceLabel } from '@samenspraak/domain/accounts/rules.ts';
import { everyone } from '@samenspraak/domain/shared/actor.ts';
import { command } from '../foundation/command.ts';
import { sameText } from '../foundation/secret.ts';
import { givePointBack, takePoint } from './rate-limit.ts';
import { readCode } from './read.ts';
import { startSession } from './session.ts';
import { codeHmacOf } from './sign-in-code.ts';
import { changeFirstSignIn, countWrongTry, useCode } from './write.ts';

export type SignInResult =
  { signedIn: true; token: string; expiresAt: string } | { signedIn: false; triesLeft: number };

const tryCode = command('accounts.signIn', {
  input: signInInput,
  permit: everyone,
  audit: 'none',
  isolation: 'readCommitted',
  run: async ({ tx, input, now, services: { secret }, record }): Promise<SignInResult> => {
    const row = await readCode(tx, input.codeId);
    if (!row) return { signedIn: false, triesLeft: 0 };
    const { id, accountId, personId } = row;
    const right = sameText(row.codeHmac, codeHmacOf(secret, id, input.code));
    if (!right || !accountId || !personId) {
      const triesLeft = await countWrongTry(tx, id, now);
      if (accountId) record('wrong-code-tried', ['account', accountId], { triesLeft });
      return { signedIn: false, triesLeft };
    }
    if (!(await useCode(tx, id, now))) return { signedIn: false, triesLeft: 0 };
    await changeFirstSignIn(tx, accountId, now);
    record('signed-in', ['account', accountId]);
    const device = deviceLabel(input.userAgent);
    return { signedIn: true, ...(await startSession({ tx, now }, { accountId, personId, device })) };
  },
});

/**
 * Signs in with the code from the mail. A wrong code is an outcome and no refusal, so that it stays counted:
 * after five a code is worthless, also when the right one comes.
 */
export const signIn: typeof tryCode = {
  ...tryCode,
  run: async (services, actor, raw) => {
    const input = signInInput.safeParse(raw);
    if (!input.success) return tryCode.run(services, actor, raw);
    // Counted beforehand, so that many guesses at once do not pass together.
    const { source } = input.data;
    await takePoint(services, 'wrongFromSource', { source });
    const result = await tryCode.run(services, actor, raw);
    if (result.signedIn) await givePointBack(services, 'wrongFromSource', { source });
    return result;
  },
};
