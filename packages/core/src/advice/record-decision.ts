import { recordDecisionInput } from '@samenspraak/domain/advice/inputs.ts';
import { mayRecordDecision } from '@samenspraak/domain/advice/permissions.ts';
import { barrierTo } from '@samenspraak/domain/dossiers/rules.ts';
import { actorName } from '@samenspraak/domain/shared/actor.ts';
import { type Day, dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import type { Problem } from '@samenspraak/domain/shared/problems.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import type { z } from 'zod';
import { enterPhase, readStanding } from '../dossiers/index.ts';
import { command } from '../foundation/command.ts';
import { newId } from '../foundation/identity.ts';
import { readDossierRow, readNewestVersion } from './read-request.ts';
import { listAdviceOn, listDecidingAuthorities, listDecisions } from './read-response.ts';
import { finishDecision, insertDecision } from './write-response.ts';

type Circumstances = { today: Day; publicOn: Day; named: readonly { submittedAt: string | null }[] };

/** Nothing is decided before it was proposed, nor with advice that came later or that the reason says there is not. */
const problemsWith = (
  { decidedOn, withoutAdviceReason }: z.output<typeof recordDecisionInput>,
  { today, publicOn, named }: Circumstances,
): Problem[] => {
  const advisedOn = named
    .map(({ submittedAt }) => dayOf(submittedAt!))
    .sort()
    .at(-1);
  const path = 'decidedOn';
  return [
    ...(decidedOn > today ? [{ path, kind: 'in-the-future' as const }] : []),
    ...(decidedOn < publicOn
      ? [{ path, kind: 'before-proposal' as const, day: publicOn }]
      : advisedOn !== undefined && decidedOn < advisedOn
        ? [{ path, kind: 'before-advice' as const, day: advisedOn }]
        : []),
    ...(named.length > 0 && withoutAdviceReason
      ? [{ path: 'withoutAdviceReason', kind: 'leave-empty' as const }]
      : []),
  ];
};

/**
 * Records an authority's decision on a proposal. It names the advice it took into account, or says in public
 * why there is none.
 */
export const recordDecision = command('advice.recordDecision', {
  input: recordDecisionInput,
  subject: async ({ tx, input }) => {
    const dossier = await readDossierRow(tx, input.dossierId);
    const authority = (await listDecidingAuthorities(tx, dossier.id)).find(
      ({ id }) => id === input.authorityId,
    );
    if (!authority || !dossier.publishedAt) throw refuse('not-found');
    return { dossier, authority, organisationId: authority.organisationId, authorityKind: authority.kind };
  },
  permit: mayRecordDecision,
  run: async (work) => {
    const { tx, input, subject, actor, now, today, record } = work;
    const { dossier, authority } = subject;
    if (dossier.withdrawnAt) throw refuse('dossier-withdrawn');
    const adviceIds = [...new Set(input.adviceIds)];
    const named = (await listAdviceOn(tx, dossier.id)).filter(({ id }) => adviceIds.includes(id));
    if (named.length < adviceIds.length) throw refuse('not-found');
    if (named.length === 0 && !input.withoutAdviceReason) throw refuse('decision-needs-advice-or-reason');
    const problems = problemsWith(input, { today, publicOn: dayOf(dossier.publishedAt!), named });
    if (problems.length > 0) throw refuse('invalid-input', { problems });

    const before = await listDecisions(tx, dossier.id);
    const already = () =>
      refuse('decision-recorded-already', {
        on: before.find((one) => one.authorityId === authority.id)?.decidedOn ?? today,
      });
    // The unique index decides; a recorded decision refuses before it is asked.
    if (before.some(({ authorityId }) => authorityId === authority.id)) throw already();

    const { decidedOn, outcome, summary, withoutAdviceReason } = input;
    const id = newId();
    const [made] = await insertDecision(tx, {
      id,
      dossierId: dossier.id,
      authorityId: authority.id,
      versionId: (await readNewestVersion(tx, dossier.id, decidedOn))?.id ?? null,
      decidedOn,
      outcome,
      summary,
      withoutAdviceReason,
      createdBy: actorName(actor),
    });
    if (!made) throw already();
    await finishDecision(tx, id, adviceIds, now);
    record('decision-recorded', ['decision', id], {
      dossierId: dossier.id,
      authorityId: authority.id,
      decidedOn,
      outcome,
      adviceIds,
      withoutAdvice: adviceIds.length === 0,
    });
    // What nobody adopted is not carried out: it stays where it was decided.
    const toCarryOut = barrierTo('carryingOut', await readStanding(tx, dossier.id)) === null;
    await enterPhase(work, dossier.id, toCarryOut ? 'recordLastDecision' : 'recordDecision');
    return { id, slug: dossier.slug };
  },
});
