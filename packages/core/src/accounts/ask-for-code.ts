import { askForCodeInput } from '@samenspraak/domain/accounts/inputs.ts';
import { codeLifeMinutes } from '@samenspraak/domain/accounts/rules.ts';
import { everyone } from '@samenspraak/domain/shared/actor.ts';
import { command } from '../foundation/command.ts';
import { newRandomId } from '../foundation/identity.ts';
import { takePoint } from './rate-limit.ts';
import { readAccountByEmail } from './read.ts';
import { codeHmacOf, codeOf } from './sign-in-code.ts';
import { insertCode } from './write.ts';

const makeCode = command('accounts.askForCode', {
  input: askForCodeInput,
  permit: everyone,
  // Anyone can type any address; the limits keep count.
  audit: 'none',
  isolation: 'readCommitted',
  run: async ({ tx, input, now, services: { secret }, post }) => {
    const id = newRandomId();
    const known = await readAccountByEmail(tx, input.email);
    const expiresAt = new Date(Date.parse(now) + codeLifeMinutes * 60_000).toISOString();
    await insertCode(tx, {
      id,
      addressHmac: secret.hmac('sign-in-address', input.email),
      accountId: known?.accountId ?? null,
      codeHmac: codeHmacOf(secret, id, codeOf(secret, id)),
      createdAt: now,
      expiresAt,
    });
    // Posted for an unknown address too, so that both answers take as long; the receiver then sends nothing.
    post({ kind: 'mail', payload: { template: 'signInCode', parameters: { codeId: id } } });
    return { codeId: id, expiresAt };
  },
});

/**
 * Asks for a sign-in code by mail. The answer is the same whether the address is known or not. Refused with
 * `too-many-tries` when too many are asked for one address or from one network.
 */
export const askForCode: typeof makeCode = {
  ...makeCode,
  run: async (services, actor, raw) => {
    const input = askForCodeInput.safeParse(raw);
    if (input.success) {
      const { email, source } = input.data;
      await takePoint(services, 'askedFromSource', { source });
      await takePoint(services, 'askedForAddressFromSource', { email, source });
      await takePoint(services, 'askedForAddress', { email });
    }
    return makeCode.run(services, actor, raw);
  },
};
