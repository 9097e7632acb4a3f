import { recordDecisionInput } from '@samenspraak/domain/advice/inputs.ts';
import { mayRecordDecision } from '@samenspraak/domain/advice/permissions.ts';
import { actorName } from '@samenspraak/domain/shared/actor.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { enterPhase } from '../dossiers/index.ts';
import { command } from '../foundation/command.ts';
import { newId } from '../foundation/identity.ts';
import { readDossierRow, readNewestVersion } from './read-request.ts';
import { listAdviceOn, listDecidingAuthorities, listDecisions } from './read-response.ts';
import { finishDecision, insertDecision } from './write-response.ts';

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
    if (input.decidedOn > today)
      throw refuse('invalid-input', { problems: [{ path: 'decidedOn', kind: 'in-the-future' }] });
    const given = new Set((await listAdviceOn(tx, dossier.id)).map(({ id }) => id));
    const adviceIds = [...new Set(input.adviceIds)];
    if (adviceIds.some((id) => !given.has(id))) throw refuse('not-found');
    if (adviceIds.length === 0 && !input.withoutAdviceReason) throw refuse('decision-needs-advice-or-reason');

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
      versionId: (await readNewestVersion(tx, dossier.id))?.id ?? null,
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
    const decided = new Set([...before.map(({ authorityId }) => authorityId), authority.id]);
    const all = await listDecidingAuthorities(tx, dossier.id);
    const isLast = all.every(({ id: authorityId }) => decided.has(authorityId));
    await enterPhase(work, dossier.id, isLast ? 'recordLastDecision' : 'recordDecision');
    return { id, slug: dossier.slug };
  },
});
