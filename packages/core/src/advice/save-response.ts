import { saveResponseInput } from '@samenspraak/domain/advice/inputs.ts';
import { mayRespond } from '@samenspraak/domain/advice/permissions.ts';
import { actorName } from '@samenspraak/domain/shared/actor.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command } from '../foundation/command.ts';
import { newId } from '../foundation/identity.ts';
import { responseMust, responseSubject } from './response-subject.ts';
import { changeResponse, insertResponse, putAnswers } from './write-response.ts';

/** Saves an authority's answers so far. Partly or rejected is not saved without reasons. */
export const saveResponse = command('advice.saveResponse', {
  input: saveResponseInput,
  subject: ({ tx, input }) => responseSubject(tx, input.adviceId, input.authorityId),
  permit: mayRespond,
  audit: 'none',
  run: async ({ tx, input, subject: { advice, addressee, response }, actor, now }) => {
    const conflict = (current: typeof response) =>
      refuse('changed-meanwhile', {
        revision: current?.revision ?? 1,
        theirs: {
          introduction: current?.introduction ?? '',
          answers: (current?.answers ?? []).map(({ recommendationId, number, outcome, reasons }) => ({
            recommendationId,
            number,
            outcome,
            reasons,
          })),
        },
      });
    responseMust(response, 'save');
    const known = new Set(advice.recommendations.map(({ id }) => id));
    if (input.answers.some(({ recommendationId }) => !known.has(recommendationId))) throw refuse('not-found');

    let responseId = response?.id;
    let revision = 1;
    if (responseId) {
      const [changed] = await changeResponse(tx, responseId, input.revision, input.introduction);
      if (!changed) throw conflict(response);
      revision = changed.revision;
    } else {
      responseId = newId();
      const [made] = await insertResponse(tx, {
        id: responseId,
        adviceId: advice.id,
        authorityId: addressee.id,
        introduction: input.introduction,
        createdAt: now,
        createdBy: actorName(actor),
      });
      if (!made) throw conflict(null);
    }
    await putAnswers(
      tx,
      responseId,
      input.answers.flatMap(({ recommendationId, outcome, reasons }) =>
        outcome ? [{ id: newId(), responseId, recommendationId, outcome, reasons: reasons || null }] : [],
      ),
    );
    return { id: responseId, adviceId: advice.id, authorityId: addressee.id, revision };
  },
});
