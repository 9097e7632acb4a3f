import { beginInput } from '@samenspraak/domain/consultations/inputs.ts';
import { everyone } from '@samenspraak/domain/shared/actor.ts';
import { command } from '../foundation/command.ts';
import { newRandomId } from '../foundation/identity.ts';
import { demandOpen, hmacsOf, newCode, nextQuestion, withStep } from './answering.ts';
import { readPublicRound, readQuestions } from './read.ts';
import { putDraft } from './write.ts';

/**
 * A resident's first step: keeps the answers of the first page and hands out the code under which they stand.
 * Nothing is counted yet. Until this step nothing is kept and no cookie is set.
 */
export const beginAnswering = command('consultations.begin', {
  input: beginInput,
  subject: ({ tx, input }) => readPublicRound(tx, input.slug),
  permit: everyone,
  audit: 'none',
  isolation: 'readCommitted',
  run: async ({ tx, input, subject, now, today, services }) => {
    demandOpen(subject, now);
    const questions = await readQuestions(tx, subject.round);
    const answers = withStep(questions, {}, input);
    const code = newCode();
    const { draft } = hmacsOf(services.secret, subject.round.id, code);
    await putDraft(tx, { id: newRandomId(), consultationId: subject.round.id, hmac: draft, answers, today });
    return { code, next: nextQuestion(questions, input.question) };
  },
});
