import { unanswered } from '@samenspraak/domain/consultations/answers.ts';
import { withCodeInput } from '@samenspraak/domain/consultations/inputs.ts';
import { tallyDelta, tallyOf } from '@samenspraak/domain/consultations/tallies.ts';
import { everyone } from '@samenspraak/domain/shared/actor.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command } from '../foundation/command.ts';
import { demandOpen, hmacsOf } from './answering.ts';
import { readAnswers, readPublicRound, readQuestions, readResponse } from './read.ts';
import { changeTallies, deleteAnswers, insertAnswers, touchResponse } from './write-response.ts';
import { takeDraft } from './write.ts';

/** Sends a resident's correction, until closing; the counts follow in the same transaction. */
export const correctResponse = command('consultations.correct', {
  input: withCodeInput,
  subject: ({ tx, input }) => readPublicRound(tx, input.slug),
  permit: everyone,
  audit: 'counted',
  isolation: 'readCommitted',
  run: async ({ tx, input, subject, now, today, count, services }) => {
    demandOpen(subject, now);
    const consultationId = subject.round.id;
    const hmacs = hmacsOf(services.secret, consultationId, input.code);
    const sent = await readResponse(tx, hmacs.response);
    if (!sent) throw refuse('nothing-to-send');
    if (sent.withdrawnOn) throw refuse('response-withdrawn', { on: sent.withdrawnOn });

    const answers = await takeDraft(tx, hmacs.draft);
    if (!answers) {
      // Nothing under way: the correction was sent already, or there never was one.
      count('response-sent-again', consultationId);
      return { sentOn: sent.sentOn, correctedOn: sent.correctedOn };
    }
    const problems = unanswered(await readQuestions(tx, subject.round), answers);
    if (problems.length > 0) throw refuse('answers-not-right', { answers: problems });
    if (!(await touchResponse(tx, hmacs.response, { correctedOn: today })))
      throw refuse('response-withdrawn', { on: today });
    const before = await readAnswers(tx, sent.id);
    await deleteAnswers(tx, sent.id);
    await insertAnswers(tx, sent.id, answers);
    await changeTallies(tx, consultationId, tallyDelta(tallyOf(before), tallyOf(answers)));
    count('response-corrected', consultationId);
    return { sentOn: sent.sentOn, correctedOn: today };
  },
});
