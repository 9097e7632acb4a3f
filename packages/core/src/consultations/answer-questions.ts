import { answerInput } from '@samenspraak/domain/consultations/inputs.ts';
import { everyone } from '@samenspraak/domain/shared/actor.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command } from '../foundation/command.ts';
import { newRandomId } from '../foundation/identity.ts';
import { demandOpen, hmacsOf, nextQuestion, withStep } from './answering.ts';
import { readAnswers, readDraft, readPublicRound, readQuestions, readResponse } from './read.ts';
import { putDraft } from './write.ts';

/**
 * One further step of a resident, kept at once; nothing is counted. After sending, the steps begin a correction
 * with the answers that were sent.
 */
export const answerQuestions = command('consultations.answer', {
  input: answerInput,
  subject: ({ tx, input }) => readPublicRound(tx, input.slug),
  permit: everyone,
  audit: 'none',
  run: async ({ tx, input, subject, now, today, services }) => {
    demandOpen(subject, now);
    const { id } = subject.round;
    const hmacs = hmacsOf(services.secret, id, input.code);
    const sent = await readResponse(tx, hmacs.response);
    if (sent?.withdrawnOn) throw refuse('response-withdrawn', { on: sent.withdrawnOn });
    const kept = (await readDraft(tx, hmacs.draft)) ?? (sent ? await readAnswers(tx, sent.id) : {});
    const questions = await readQuestions(tx, subject.round);
    const answers = withStep(questions, kept, input);
    await putDraft(tx, { id: newRandomId(), consultationId: id, hmac: hmacs.draft, answers, today });
    return { next: nextQuestion(questions, input.question) };
  },
});
