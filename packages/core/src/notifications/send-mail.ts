import type { MailPayload } from '@samenspraak/domain/notifications/vocabulary.ts';
import type { Language } from '@samenspraak/domain/accounts/vocabulary.ts';
import type { LetterWords } from '@samenspraak/texts/letter.ts';
import { texts } from '@samenspraak/texts/index.ts';
import { readPerson, signInCodeLetter } from '../accounts/index.ts';
import type { Services } from '../foundation/services.ts';
import type { Receiver } from './receivers.ts';

type Addressed = { to: string; language: Language } & LetterWords;

/** The letter in the language of whom it is for; null when nobody is to get it (any more). */
const letterFor = async (services: Services, payload: MailPayload): Promise<Addressed | null> => {
  const { store, secret, config } = services;
  const site = new URL(config.publicUrl).host;
  if (payload.template === 'signInCode') {
    const now = services.now().toISOString();
    const known = await signInCodeLetter(store.read, secret, payload.parameters.codeId, now);
    if (!known) return null;
    const { email, language, name } = known;
    return { to: email, language, ...texts(language).mail.signInCode({ name, email, site }, known) };
  }
  const person = payload.personId === undefined ? undefined : await readPerson(store.read, payload.personId);
  if (!person?.email) return null;
  const { email, language, name } = person;
  const words = texts(language).mail[payload.template] as
    ((to: { name: string; email: string; site: string }, parameters: unknown) => LetterWords) | undefined;
  if (!words)
    throw new Error(
      `There is no letter "${payload.template}": add it to mail.ts of both languages in texts.`,
    );
  return { to: email, language, ...words({ name, email, site }, payload.parameters) };
};

/** Sends a letter. Names, addresses and codes are looked up only now: the outbox holds none. */
export const sendMail: Receiver = async (services, { id, payload, createdAt }) => {
  const letter = await letterFor(services, payload as MailPayload);
  if (!letter) return;
  await services.mailbox.send({
    key: id,
    writtenAt: createdAt,
    from: services.config.mailFrom,
    letter,
  });
};
