import type { Language } from '@samenspraak/domain/accounts/vocabulary.ts';
import type { Problem } from '@samenspraak/domain/shared/problems.ts';
import type { RefusalCode, RefusalParameters } from '@samenspraak/domain/shared/refusal.ts';
import { en } from './en/index.ts';
import { nl } from './nl/index.ts';
import { ownWords } from './own-words.ts';

/** Every sentence a person reads. Dutch is the source: a key that English lacks fails the type check. */
export type Texts = ReturnType<typeof nl>;

const usual: Record<Language, Texts> = { nl: nl(ownWords(null)), en };

/** Made once for each word that a municipality chose. */
const withOwnWords = new Map<string, Texts>();

/**
 * `councilWord` is what a municipality calls its participation council, such as "adviesraad"; null where it has no
 * word of its own. English has the one word for all.
 */
export const texts = (language: Language, councilWord: string | null = null): Texts => {
  if (language !== 'nl' || councilWord === null) return usual[language];
  let found = withOwnWords.get(councilWord);
  if (!found) withOwnWords.set(councilWord, (found = nl(ownWords(councilWord))));
  return found;
};

/** The sentence for a refusal. */
export const refusalSentence = (language: Language, code: RefusalCode, parameters: unknown): string =>
  (usual[language].refusals[code] as (parameters: RefusalParameters[RefusalCode]) => string)(
    parameters as RefusalParameters[RefusalCode],
  );

/**
 * The sentence for a problem with a field; the field's name is the last word in its path that is no number. Of
 * several answers in one field, and of a field that several questions or sections have, it says which.
 */
export const problemSentence = (language: Language, problem: Problem): string => {
  const { problems, fields, fieldsOf, consultations } = usual[language];
  const parts = problem.path.split('.');
  const key = parts.findLast((part) => part !== '' && !/^\d+$/.test(part)) ?? '';
  const [line] = key === 'options' ? [Number(parts.at(-1)) + 1] : [];
  const name = line ? consultations.desk.questionForm.option(line) : (fields as Record<string, string>)[key];
  const [list = '', index] = parts;
  const of =
    parts.length > 2 ? (fieldsOf as Record<string, (name: string, n: number) => string>)[list] : null;
  return problems[problem.kind](of ? of(name ?? key, Number(index) + 1) : (name ?? key), problem);
};
