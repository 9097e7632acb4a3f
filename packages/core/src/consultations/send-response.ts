import { unanswered } from '@samenspraak/domain/consultations/answers.ts';
import { withCodeInput } from '@samenspraak/domain/consultations/inputs.ts';
import { tallyOf } from '@samenspraak/domain/consultations/tallies.ts';
import { everyone } from '@samenspraak/domain/shared/actor.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command } from '../foundation/command.ts';
import { newRandomId } from '../foundation/identity.ts';
import { demandOpen, hmacsOf } from './answering.ts';
import { readPublicRound, readQuestions, readResponse } from './read.ts';
import { changeTallies, insertAnswers, insertResponse } from './write-response.ts';
import { takeDraft } from './write.ts';

/**
 * Sends a resident's answers: counted once, however often it is asked; the second time gets the same
 * confirmation. The days that are kept are no times, and no address is kept at all.
 */
export const sendResponse = command('consultations.send', {
  input: withCodeInput,
  subject: ({ tx, input }) => readPublicRound(tx, input.slug),
  permit: everyone,
  audit: 'counted',
  isolation: 'readCommitted',
  run: async ({ tx, input, subject, now, today, count, services }) => {
    const consultationId = subject.round.id;
    const hmacs = hmacsOf(services.secret, consultationId, input.code);
    const again = async () => {
      const sent = await readResponse(tx, hmacs.response);
      if (!sent) return null;
      if (sent.withdrawnOn) throw refuse('response-withdrawn', { on: sent.withdrawnOn });
      count('response-sent-again', consultationId);
      return { sentOn: sent.sentOn, correctedOn: sent.correctedOn };
    };
    try {
      demandOpen(subject, now);
    } catch (closed) {
      const before = await again();
      if (before) return before;
      throw closed;
    }
    const id = newRandomId();
    // The unique index decides who is first; whoever comes second waits for it and then reads the first one's.
    if (!(await insertResponse(tx, { id, consultationId, hmac: hmacs.response, today })))
      return (await again())!;

    const answers = await takeDraft(tx, hmacs.draft);
    if (!answers) throw refuse('nothing-to-send');
    const problems = unanswered(await readQuestions(tx, subject.round), answers);
    if (problems.length > 0) throw refuse('answers-not-right', { answers: problems });
    await insertAnswers(tx, id, answers);
    await changeTallies(tx, consultationId, tallyOf(answers));
    count('response-sent', consultationId);
    return { sentOn: today, correctedOn: null };
  },
});
