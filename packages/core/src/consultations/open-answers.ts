import { openAnswersInput } from '@samenspraak/domain/consultations/inputs.ts';
import { maySeeRoundAtWork } from '@samenspraak/domain/consultations/permissions.ts';
import { closingOf, standingOf } from '@samenspraak/domain/consultations/states.ts';
import { smallestShownCount } from '@samenspraak/domain/consultations/vocabulary.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { view } from '../foundation/view.ts';
import { listOpenAnswers, readQuestions } from './read.ts';
import { resultsOf } from './results.ts';
import { roundAtWork } from './work-views.ts';

const pageSize = 50;

/**
 * What people wrote at an open question, for the officers of the round only: after closing, from ten answers on, and
 * in order of the words, so that nobody is recognised by what they answered elsewhere.
 */
export const openAnswers = view('consultations.openAnswers', {
  input: openAnswersInput,
  subject: ({ db, input, today }) => roundAtWork(db, input.id, today),
  permit: maySeeRoundAtWork,
  run: async ({ db, input: { number, page }, now, subject: { round, dossier } }) => {
    const standing = standingOf(round, now);
    const question = (await readQuestions(db, round)).find((one) => one.number === number);
    if (question?.kind !== 'openText' || standing === 'draft') throw refuse('not-found');
    if (standing === 'open' || standing === 'announced')
      throw refuse('consultation-still-open', { until: closingOf(round)! });
    const result = (await resultsOf(db, round))?.questions.find(({ id }) => id === question.id);
    if (!result?.shown) throw refuse('too-few-answers', { n: result?.n ?? 0, needed: smallestShownCount });
    return {
      round: { id: round.id, title: round.title, language: round.language, dossier: dossier.title },
      question: { number, text: question.text },
      total: result.n,
      page,
      pages: Math.max(1, Math.ceil(result.n / pageSize)),
      answers: await listOpenAnswers(db, question.id, { limit: pageSize, offset: (page - 1) * pageSize }),
    };
  },
});
