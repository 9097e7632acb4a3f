import { chooseLanguageInput } from '@samenspraak/domain/accounts/inputs.ts';
import { anyoneSignedIn } from '@samenspraak/domain/shared/actor.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command } from '../foundation/command.ts';
import { changeLanguage } from './write.ts';

/** Chooses the language of somebody's own mail; nobody chooses it for another. */
export const chooseLanguage = command('accounts.chooseLanguage', {
  input: chooseLanguageInput,
  permit: anyoneSignedIn,
  run: async ({ tx, actor, input, record }) => {
    if (actor.kind !== 'person') throw refuse('sign-in-needed');
    await changeLanguage(tx, actor.personId, input.language);
    record('language-chosen', ['account', actor.accountId], { language: input.language });
    return { id: actor.accountId };
  },
});
