import { sendRequestInput } from '@samenspraak/domain/advice/inputs.ts';
import { mayWorkOnRequest } from '@samenspraak/domain/advice/permissions.ts';
import { dueOn, isLateRequest, missingInRequest } from '@samenspraak/domain/advice/rules.ts';
import { type Day, dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { readSettingOn, tellCouncil } from '../councils/index.ts';
import { enterPhase, listAwaited } from '../dossiers/index.ts';
import { command } from '../foundation/command.ts';
import { demandAsRead } from '../foundation/done-once.ts';
import type { Request } from './read-request.ts';
import { checkDaysAhead } from './request-parties.ts';
import { requestMust, requestSubject } from './request-subject.ts';
import { fixRequestTerm, markRequestSent } from './write-request.ts';

/** The day on which each council's advice is due: its own term, or the day that the authorities name. */
const termsOf = async (tx: Tx, { councils, wantedOn, shortTermReason }: Request, today: Day) => {
  const terms = [];
  for (const council of councils) {
    const { value, ground } = await readSettingOn(tx, council.id, 'adviceTerm', today);
    const own = dueOn(today, value);
    if (wantedOn !== null && wantedOn < own.dueOn && !shortTermReason)
      throw refuse('term-too-short', { earliest: own.dueOn });
    // A day that the authorities name follows from no term and stands in no bylaw.
    terms.push(
      wantedOn === null
        ? { councilId: council.id, ground, ...own }
        : { councilId: council.id, ground: null, term: null, dueOn: wantedOn, because: [] },
    );
  }
  return terms;
};

/**
 * Sends a request for advice: from then on it does not change, and each council has its own term.
 * Refused when a council would get less time than its own setting gives, unless there is a reason.
 */
export const sendRequest = command('advice.sendRequest', {
  input: sendRequestInput,
  subject: ({ tx, input, today }) => requestSubject(tx, input.id, today),
  permit: mayWorkOnRequest,
  run: async (work) => {
    const { tx, input, subject, now, today, record } = work;
    const { id, dossier } = subject;
    requestMust(subject, 'send');
    if (dossier.withdrawnAt) throw refuse('dossier-withdrawn');
    demandAsRead(input.revision, subject.revision);
    demandAsRead(input.version, subject.version);
    const missing = missingInRequest({
      ...subject,
      authorityIds: subject.authorities,
      councilIds: subject.councils,
    });
    if (missing.length > 0) throw refuse('request-incomplete', { missing });
    if (isLateRequest(dossier.phase) && !subject.lateReason)
      throw refuse('late-request-needs-reason', { phase: dossier.phase });
    checkDaysAhead(subject, today);
    const asked = (await listAwaited(tx, dossier.id)).find(({ councilId }) =>
      subject.councils.some((council) => council.id === councilId),
    );
    if (asked) throw refuse('council-asked-already', { council: asked.council, on: dayOf(asked.sentAt!) });
    const terms = await termsOf(tx, subject, today);
    const lastDay = terms
      .map(({ dueOn: due }) => due)
      .sort()
      .at(-1)!;
    if (subject.plannedDecisionOn !== null && subject.plannedDecisionOn < lastDay)
      throw refuse('invalid-input', {
        problems: [{ path: 'plannedDecisionOn', kind: 'before-term', day: lastDay }],
      });
    // Before the mark: it freezes the terms too.
    for (const { councilId, ...term } of terms) await fixRequestTerm(tx, id, councilId, term);
    const [sent] = await markRequestSent(tx, id, subject.versionId, now);
    if (!sent) throw refuse('request-sent-already', { on: today });
    await enterPhase(work, dossier.id, 'sendRequest');

    record('request-sent', ['advice-request', id], {
      dossierId: dossier.id,
      version: subject.version,
      authorities: subject.authorities.map((one) => one.id),
      councils: terms.map(({ councilId, dueOn: due }) => ({ councilId, dueOn: due })),
    });
    for (const { councilId, dueOn: due } of terms)
      await tellCouncil(work, councilId, 'adviceRequested', {
        requestId: id,
        title: dossier.title,
        dueOn: due,
      });
    return { id, dossierId: dossier.id };
  },
});
