import { saveAdviceInput } from '@samenspraak/domain/advice/inputs.ts';
import { maySaveAdvice } from '@samenspraak/domain/advice/permissions.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { documentToText } from '@samenspraak/domain/shared/rich-text.ts';
import { command } from '../foundation/command.ts';
import { adviceMust, adviceSubject } from './advice-subject.ts';
import { draftParts } from './draft-parts.ts';
import type { Advice } from './read-advice.ts';
import { changeDraft, putAdviceParts } from './write-advice.ts';

const textNow = (advice: Advice) => ({
  title: advice.title,
  tenor: advice.tenor,
  sections: advice.sections.map(({ heading, body }) => ({ heading, body: documentToText(body) })),
  recommendations: advice.recommendations.map(({ text, explanation, citations }) => ({
    text,
    explanation,
    citations: citations.map(({ frozen }) => frozen.title),
  })),
  dossiers: advice.dossiers.map(({ title }) => title),
  addressees: advice.addressees.map(({ name }) => name),
});

/** Saves a draft as a whole. Of two people who edit at once, the second is shown both texts. */
export const saveAdvice = command('advice.save', {
  input: saveAdviceInput,
  subject: ({ tx, input }) => adviceSubject(tx, input.id),
  permit: maySaveAdvice,
  audit: 'none',
  run: async ({ tx, input, subject, now, today }) => {
    adviceMust(subject, 'save');
    const [changed] = await changeDraft(tx, subject.id, input.revision, {
      title: input.title,
      tenor: input.tenor,
    });
    if (!changed) throw refuse('changed-meanwhile', { revision: subject.revision, theirs: textNow(subject) });
    await putAdviceParts(tx, subject.id, await draftParts(tx, subject, input, { now, today }));
    return { id: subject.id, revision: input.revision + 1 };
  },
});
