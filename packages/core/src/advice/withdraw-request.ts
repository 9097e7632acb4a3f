import { withdrawRequestInput } from '@samenspraak/domain/advice/inputs.ts';
import { mayWorkOnRequest } from '@samenspraak/domain/advice/permissions.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { tellCouncil } from '../councils/index.ts';
import { command } from '../foundation/command.ts';
import { outdate } from '../foundation/done-once.ts';
import { listOnRequest } from './read-advice.ts';
import { goOn } from './go-on.ts';
import { requestMust, requestSubject } from './request-subject.ts';
import { markRequestWithdrawn } from './write-request.ts';

/** Takes a sent request back, with a public reason. */
export const withdrawRequest = command('advice.withdrawRequest', {
  input: withdrawRequestInput,
  subject: ({ tx, input, today }) => requestSubject(tx, input.id, today),
  permit: mayWorkOnRequest,
  run: async (work) => {
    const { tx, input, subject, now, record } = work;
    requestMust(subject, 'withdraw');
    const [withdrawn] = await markRequestWithdrawn(tx, subject.id, now, input.reason);
    if (!withdrawn) throw refuse('request-withdrawn', { on: dayOf(now) });
    const answered = (await listOnRequest(tx, subject.id)).filter(({ submittedAt }) => submittedAt !== null);
    for (const council of subject.councils)
      // A proposal that was withdrawn told them already.
      if (!subject.dossier.withdrawnAt && !answered.some(({ councilId }) => councilId === council.id))
        await tellCouncil(work, council.id, 'requestWithdrawn', {
          title: subject.dossier.title,
          reason: input.reason,
        });
    // The last council that was waited for may have fallen away.
    await goOn(work, subject.dossierId);
    await outdate(tx, subject.id);
    record('request-withdrawn', ['advice-request', subject.id], { reason: input.reason });
    return { id: subject.id, dossierId: subject.dossierId };
  },
});
