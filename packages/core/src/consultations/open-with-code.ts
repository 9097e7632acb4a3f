import { openWithCodeInput } from '@samenspraak/domain/consultations/inputs.ts';
import { everyone } from '@samenspraak/domain/shared/actor.ts';
import { givePointBack, takePoint } from '../accounts/index.ts';
import { command } from '../foundation/command.ts';
import { responseUnder } from './views.ts';

const lookUp = command('consultations.openWithCode', {
  input: openWithCodeInput,
  permit: everyone,
  audit: 'none',
  isolation: 'readCommitted',
  run: ({ tx, input, now, services }) => responseUnder({ db: tx, now, services }, input),
});

/**
 * Finds what stands under a code that somebody typed from paper. Only wrong codes count towards the limit of
 * their network: answering itself has none, since a library shares one address with everybody in it.
 */
export const openWithCode: typeof lookUp = {
  ...lookUp,
  run: async (services, actor, raw) => {
    const input = openWithCodeInput.safeParse(raw);
    if (!input.success) return lookUp.run(services, actor, raw);
    // Counted beforehand, so that many guesses at once do not pass together.
    const { source } = input.data;
    await takePoint(services, 'wrongAnswerCodeFromSource', { source });
    const found = await lookUp.run(services, actor, raw);
    await givePointBack(services, 'wrongAnswerCodeFromSource', { source });
    return found;
  },
};
