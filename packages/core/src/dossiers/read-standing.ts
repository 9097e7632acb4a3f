import type { Standing } from '@samenspraak/domain/dossiers/rules.ts';
import type { Day } from '@samenspraak/domain/shared/civil-days.ts';
import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import {
  advice,
  adviceAddressee,
  adviceDossier,
  adviceLink,
  adviceRequest,
  authority,
  decision,
  dossierAuthority,
  dossierVersion,
  executiveResponse,
  participationCouncil,
  phaseChange,
  requestCouncil,
} from '@samenspraak/drizzle/schema/index.ts';
import { and, asc, eq, exists, gte, inArray, isNotNull, isNull, notExists, or } from 'drizzle-orm';

type Db = ReadDb | Tx;

/** What a council that was asked submitted: beside rows of `adviceRequest` and `requestCouncil`. */
export const isAdviceOnRequest = and(
  eq(advice.requestId, adviceRequest.id),
  eq(advice.councilId, requestCouncil.councilId),
  isNotNull(advice.submittedAt),
);

/**
 * Whether advice on a request belongs to the round that is going on: the proposal was not set back to drafting after
 * it. Of advice that has not come it is true.
 */
export const isSinceSetBack = (db: Db) =>
  notExists(
    db
      .select({ id: phaseChange.id })
      .from(phaseChange)
      .where(
        and(
          eq(phaseChange.dossierId, adviceRequest.dossierId),
          eq(phaseChange.phase, 'drafting'),
          gte(phaseChange.at, advice.submittedAt),
        ),
      ),
  );

/** Councils that were asked about a proposal and have not submitted advice; withdrawn requests ask nothing. */
export const listAwaited = (db: Db, dossierId: string) =>
  db
    .select({
      requestId: adviceRequest.id,
      sentAt: adviceRequest.sentAt,
      version: dossierVersion.number,
      councilId: participationCouncil.id,
      council: participationCouncil.name,
      dueOn: requestCouncil.dueOn,
      term: requestCouncil.term,
      because: requestCouncil.because,
      ground: requestCouncil.ground,
    })
    .from(adviceRequest)
    .innerJoin(dossierVersion, eq(dossierVersion.id, adviceRequest.versionId))
    .innerJoin(requestCouncil, eq(requestCouncil.requestId, adviceRequest.id))
    .innerJoin(participationCouncil, eq(participationCouncil.id, requestCouncil.councilId))
    .where(
      and(
        eq(adviceRequest.dossierId, dossierId),
        isNotNull(adviceRequest.sentAt),
        isNull(adviceRequest.withdrawnAt),
        notExists(db.select({ id: advice.id }).from(advice).where(isAdviceOnRequest)),
      ),
    )
    .orderBy(asc(adviceRequest.sentAt), asc(participationCouncil.name), asc(participationCouncil.id));

/** Whether a council that was asked still has time to advise. */
export const isAdviceAwaited = async (db: Db, dossierId: string, today: Day): Promise<boolean> =>
  (await listAwaited(db, dossierId)).some(({ dueOn }) => dueOn === null || dueOn >= today);

/** Where the advice and the decisions on a proposal stand: what a change of phase asks about. */
export const readStanding = async (db: Db, dossierId: string): Promise<Standing> => {
  const authorities = await db
    .select({ name: authority.name, outcome: decision.outcome })
    .from(dossierAuthority)
    .innerJoin(authority, eq(authority.id, dossierAuthority.authorityId))
    .leftJoin(
      decision,
      and(
        eq(decision.dossierId, dossierAuthority.dossierId),
        eq(decision.authorityId, dossierAuthority.authorityId),
        isNotNull(decision.recordedAt),
      ),
    )
    .where(eq(dossierAuthority.dossierId, dossierId))
    .orderBy(asc(authority.name), asc(authority.id));
  const unanswered =
    (await db.$count(
      adviceAddressee,
      and(
        or(
          inArray(
            adviceAddressee.adviceId,
            db
              .select({ id: adviceDossier.adviceId })
              .from(adviceDossier)
              .where(eq(adviceDossier.dossierId, dossierId)),
          ),
          inArray(
            adviceAddressee.adviceId,
            db
              .select({ id: adviceLink.adviceId })
              .from(adviceLink)
              .where(eq(adviceLink.dossierId, dossierId)),
          ),
        ),
        exists(
          db
            .select({ id: advice.id })
            .from(advice)
            .where(and(eq(advice.id, adviceAddressee.adviceId), isNotNull(advice.submittedAt))),
        ),
        notExists(
          db
            .select({ id: executiveResponse.id })
            .from(executiveResponse)
            .where(
              and(
                eq(executiveResponse.adviceId, adviceAddressee.adviceId),
                eq(executiveResponse.authorityId, adviceAddressee.authorityId),
                isNotNull(executiveResponse.completedAt),
              ),
            ),
        ),
      ),
    )) > 0;
  return {
    unanswered,
    undecided: authorities.flatMap(({ name, outcome }) => (outcome === null ? [name] : [])),
    decided: authorities.flatMap(({ outcome }) => (outcome === null ? [] : [outcome])),
  };
};
