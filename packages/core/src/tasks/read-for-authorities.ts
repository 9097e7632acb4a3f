import type { ReadDb } from '@samenspraak/drizzle/dialect/store.ts';
import {
  advice,
  adviceAddressee,
  adviceRequest,
  authority,
  decision,
  dossier,
  dossierAuthority,
  executiveResponse,
} from '@samenspraak/drizzle/schema/index.ts';
import { and, asc, eq, inArray, isNotNull, isNull, max, or } from 'drizzle-orm';

/** The authorities that somebody answers and decides for. */
export const listAuthorityIds = async (db: ReadDb, executiveOf: string[], municipalCouncilOf: string[]) => {
  const rows = await db
    .select({ id: authority.id })
    .from(authority)
    .where(
      or(
        and(eq(authority.kind, 'executive'), inArray(authority.organisationId, executiveOf)),
        and(eq(authority.kind, 'municipalCouncil'), inArray(authority.organisationId, municipalCouncilOf)),
      ),
    )
    .orderBy(asc(authority.id));
  return rows.map(({ id }) => id);
};

const isResponse = and(
  eq(executiveResponse.adviceId, advice.id),
  eq(executiveResponse.authorityId, authority.id),
);

/** Submitted advice that these authorities have not answered yet. */
export const listResponsesDue = (db: ReadDb, authorityIds: string[]) =>
  db
    .select({
      adviceId: advice.id,
      authorityId: authority.id,
      number: advice.number,
      title: advice.title,
      authority: authority.name,
      dueOn: adviceAddressee.dueOn,
      term: adviceAddressee.term,
      because: adviceAddressee.because,
      ground: adviceAddressee.ground,
    })
    .from(adviceAddressee)
    .innerJoin(advice, eq(advice.id, adviceAddressee.adviceId))
    .innerJoin(authority, eq(authority.id, adviceAddressee.authorityId))
    .leftJoin(executiveResponse, isResponse)
    .where(
      and(
        inArray(authority.id, authorityIds),
        isNotNull(advice.submittedAt),
        isNull(executiveResponse.completedAt),
      ),
    )
    .orderBy(asc(adviceAddressee.dueOn), asc(advice.id), asc(authority.id));

/** Proposals in the phase of decision on which these authorities have not decided yet. */
export const listDecisionsToRecord = (db: ReadDb, authorityIds: string[]) => {
  const planned = db
    .select({ dossierId: adviceRequest.dossierId, on: max(adviceRequest.plannedDecisionOn).as('planned_on') })
    .from(adviceRequest)
    .where(and(isNotNull(adviceRequest.sentAt), isNull(adviceRequest.withdrawnAt)))
    .groupBy(adviceRequest.dossierId)
    .as('planned');
  return db
    .select({
      dossierId: dossier.id,
      authorityId: authority.id,
      title: dossier.title,
      authority: authority.name,
      plannedOn: planned.on,
    })
    .from(dossierAuthority)
    .innerJoin(dossier, eq(dossier.id, dossierAuthority.dossierId))
    .innerJoin(authority, eq(authority.id, dossierAuthority.authorityId))
    .leftJoin(decision, and(eq(decision.dossierId, dossier.id), eq(decision.authorityId, authority.id)))
    .leftJoin(planned, eq(planned.dossierId, dossier.id))
    .where(
      and(
        inArray(authority.id, authorityIds),
        eq(dossier.phase, 'decision'),
        isNotNull(dossier.publishedAt),
        isNull(decision.id),
      ),
    )
    .orderBy(asc(dossier.id), asc(authority.id));
};
