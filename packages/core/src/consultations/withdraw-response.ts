import { withdrawResponseInput } from '@samenspraak/domain/consultations/inputs.ts';
import { tallyDelta, tallyOf } from '@samenspraak/domain/consultations/tallies.ts';
import { everyone } from '@samenspraak/domain/shared/actor.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command } from '../foundation/command.ts';
import { hmacsOf } from './answering.ts';
import { readAnswers, readPublicRound, readResponse } from './read.ts';
import { changeTallies, deleteAnswers, touchResponse } from './write-response.ts';
import { takeDraft } from './write.ts';

/**
 * Takes a resident's answers back, until the results are published: the answers are deleted and counted no
 * longer. What stays is that this code was used, so that it cannot answer a second time.
 */
export const withdrawResponse = command('consultations.withdraw', {
  input: withdrawResponseInput,
  subject: ({ tx, input }) => readPublicRound(tx, input.slug),
  permit: everyone,
  audit: 'counted',
  isolation: 'readCommitted',
  run: async ({ tx, input, subject, today, count, services }) => {
    const { id: consultationId, publishedAt } = subject.round;
    const hmacs = hmacsOf(services.secret, consultationId, input.code);
    const sent = await readResponse(tx, hmacs.response);
    if (!sent) throw refuse('code-unknown');
    if (sent.withdrawnOn) {
      count('response-withdrawn-again', consultationId);
      return { withdrawnOn: sent.withdrawnOn };
    }
    if (publishedAt !== null) throw refuse('consultation-published-already', { at: publishedAt });
    const touched = await touchResponse(tx, hmacs.response, { withdrawnOn: today });
    if (touched) {
      const before = await readAnswers(tx, sent.id);
      await takeDraft(tx, hmacs.draft);
      await deleteAnswers(tx, sent.id);
      await changeTallies(tx, consultationId, tallyDelta(tallyOf(before), []));
    }
    count(touched ? 'response-withdrawn' : 'response-withdrawn-again', consultationId);
    return { withdrawnOn: today };
  },
});
