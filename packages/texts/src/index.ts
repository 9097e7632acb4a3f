import type { Language } from '@samenspraak/domain/accounts/vocabulary.ts';
import type { Problem } from '@samenspraak/domain/shared/problems.ts';
import type { RefusalCode, RefusalParameters } from '@samenspraak/domain/shared/refusal.ts';
import { en } from './en/index.ts';
import { nl } from './nl/index.ts';

/** Every sentence a person reads. Dutch is the source: a key that English lacks fails the type check. */
export type Texts = typeof nl;

const all: Record<Language, Texts> = { nl, en };

export const texts = (language: Language): Texts => all[language];

/** The sentence for a refusal. */
export const refusalSentence = (language: Language, code: RefusalCode, parameters: unknown): string =>
  (all[language].refusals[code] as (parameters: RefusalParameters[RefusalCode]) => string)(
    parameters as RefusalParameters[RefusalCode],
  );

/** The sentence for a problem with a field; the field's name is the last word in its path that is no number. */
export const problemSentence = (language: Language, problem: Problem): string => {
  const { problems, fields } = all[language];
  const key = problem.path.split('.').findLast((part) => part !== '' && !/^\d+$/.test(part)) ?? '';
  const name = (fields as Record<string, string>)[key] ?? key;
  return problems[problem.kind](name, problem);
};
