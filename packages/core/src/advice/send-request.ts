import { requestIdInput } from '@samenspraak/domain/advice/inputs.ts';
import { mayPrepareRequest } from '@samenspraak/domain/advice/permissions.ts';
import { dueOn, isLateRequest, missingInRequest } from '@samenspraak/domain/advice/rules.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { readSettingOn } from '../councils/index.ts';
import { enterPhase } from '../dossiers/index.ts';
import { command } from '../foundation/command.ts';
import { tellCouncil } from './letters.ts';
import { requestSubject } from './request-subject.ts';
import { fixRequestTerm, markRequestSent } from './write-request.ts';

/**
 * Sends a request for advice: from then on it does not change, and each council has its own term.
 * Refused when a council would get less time than its own setting gives, unless there is a reason.
 */
export const sendRequest = command('advice.sendRequest', {
  input: requestIdInput,
  subject: ({ tx, input, today }) => requestSubject(tx, input.id, today),
  permit: mayPrepareRequest,
  run: async (work) => {
    const { tx, subject, now, today, record } = work;
    const { id, dossier } = subject;
    if (subject.sentAt) throw refuse('request-sent-already', { on: dayOf(subject.sentAt) });
    if (dossier.withdrawnAt) throw refuse('dossier-withdrawn');
    const missing = missingInRequest({
      ...subject,
      authorityIds: subject.authorities,
      councilIds: subject.councils,
    });
    if (missing.length > 0) throw refuse('request-incomplete', { missing });
    if (isLateRequest(dossier.phase) && !subject.lateReason)
      throw refuse('late-request-needs-reason', { phase: dossier.phase });

    // First the mark: it is the condition that lets one of two senders through, and guards freeze the parts after it.
    const terms = [];
    for (const council of subject.councils) {
      const { value, ground } = await readSettingOn(tx, council.id, 'adviceTerm', today);
      const own = dueOn(today, value);
      const shorter = subject.wantedOn !== null && subject.wantedOn < own.dueOn;
      if (shorter && !subject.shortTermReason) throw refuse('term-too-short', { earliest: own.dueOn });
      terms.push({
        councilId: council.id,
        ground,
        term: own.term,
        dueOn: subject.wantedOn ?? own.dueOn,
        // A day named in the letter is its own reason; the council's term explains itself.
        because: subject.wantedOn ? [] : own.because,
      });
    }
    for (const { councilId, ...term } of terms) await fixRequestTerm(tx, id, councilId, term);
    const [sent] = await markRequestSent(tx, id, now);
    if (!sent) throw refuse('request-sent-already', { on: today });
    if (dossier.phase === 'idea' || dossier.phase === 'drafting') await enterPhase(work, dossier.id, 'advice');

    record('request-sent', ['advice-request', id], {
      dossierId: dossier.id,
      version: subject.version,
      authorities: subject.authorities.map((one) => one.id),
      councils: terms.map(({ councilId, dueOn: due }) => ({ councilId, dueOn: due })),
    });
    for (const { councilId, dueOn: due } of terms)
      await tellCouncil(work, councilId, 'adviceRequested', { requestId: id, title: dossier.title, dueOn: due });
    return { id, dossierId: dossier.id };
  },
});
