import { completeResponseInput } from '@samenspraak/domain/advice/inputs.ts';
import { mayRespond } from '@samenspraak/domain/advice/permissions.ts';
import { actorName } from '@samenspraak/domain/shared/actor.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { tellCouncil } from '../councils/index.ts';
import { command } from '../foundation/command.ts';
import { responseMust, responseSubject } from './response-subject.ts';
import { goOn } from './go-on.ts';
import { markCompleted } from './write-response.ts';

/** Completes a response: every recommendation has its outcome, and from now on it is public and fixed. */
export const completeResponse = command('advice.completeResponse', {
  input: completeResponseInput,
  subject: ({ tx, input }) => responseSubject(tx, input.adviceId, input.authorityId),
  permit: mayRespond,
  run: async (work) => {
    const { tx, input, subject, actor, now, today, record } = work;
    const { advice, addressee, response } = subject;
    responseMust(response, 'complete');
    const answered = new Set(response?.answers.map(({ recommendationId }) => recommendationId));
    const open = advice.recommendations.filter(({ id }) => !answered.has(id));
    if (!response || open.length > 0)
      throw refuse('recommendations-open', { numbers: open.map(({ number }) => number) });
    const { decidedOn } = input;
    const submittedOn = dayOf(advice.submittedAt!);
    if (decidedOn > today)
      throw refuse('invalid-input', { problems: [{ path: 'decidedOn', kind: 'in-the-future' }] });
    if (decidedOn < submittedOn)
      throw refuse('invalid-input', {
        problems: [{ path: 'decidedOn', kind: 'before-advice', day: submittedOn }],
      });
    const [completed] = await markCompleted(tx, response.id, {
      completedAt: now,
      completedBy: actorName(actor),
      decidedOn,
    });
    if (!completed) throw refuse('response-completed-already', { on: today });

    record('response-completed', ['response', response.id], {
      adviceId: advice.id,
      authorityId: addressee.id,
      decidedOn,
      dueOn: addressee.dueOn,
      outcomes: response.answers.map(({ number, outcome }) => ({ number, outcome })),
    });
    for (const { id } of [...advice.dossiers, ...advice.links]) await goOn(work, id);
    await tellCouncil(work, advice.councilId, 'responseCompleted', {
      number: advice.number!,
      title: advice.title,
      authority: addressee.name,
    });
    return { adviceId: advice.id, number: advice.number! };
  },
});
