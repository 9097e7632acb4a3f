import type { Day } from '@samenspraak/domain/shared/civil-days.ts';
import type { ReadDb } from '@samenspraak/drizzle/dialect/store.ts';
import {
  advice,
  adviceAddressee,
  adviceDossier,
  adviceLink,
  adviceRequest,
  authority,
  consultation,
  dossier,
  executiveResponse,
  requestCouncil,
  tally,
} from '@samenspraak/drizzle/schema/index.ts';
import {
  and,
  asc,
  eq,
  inArray,
  isNotNull,
  isNull,
  max,
  ne,
  not,
  notExists,
  notInArray,
  or,
} from 'drizzle-orm';
import { hasPublishedVersion, isAdviceOnRequest, isSinceSetBack } from '../dossiers/index.ts';

/** Advice that an authority of these organisations has not answered yet, and that belongs to no proposal. */
export const listAdviceToLink = (db: ReadDb, organisationIds: string[]) =>
  db
    .selectDistinct({
      id: advice.id,
      number: advice.number,
      title: advice.title,
      submittedAt: advice.submittedAt,
    })
    .from(adviceAddressee)
    .innerJoin(advice, eq(advice.id, adviceAddressee.adviceId))
    .innerJoin(authority, eq(authority.id, adviceAddressee.authorityId))
    .leftJoin(
      executiveResponse,
      and(eq(executiveResponse.adviceId, advice.id), eq(executiveResponse.authorityId, authority.id)),
    )
    .where(
      and(
        inArray(authority.organisationId, organisationIds),
        isNotNull(advice.submittedAt),
        isNull(executiveResponse.completedAt),
        notExists(db.select().from(adviceDossier).where(eq(adviceDossier.adviceId, advice.id))),
        notExists(db.select().from(adviceLink).where(eq(adviceLink.adviceId, advice.id))),
      ),
    )
    .orderBy(asc(advice.submittedAt), asc(advice.id));

/** Requests for advice that were begun and not sent. */
export const listRequestDrafts = (db: ReadDb, organisationIds: string[]) =>
  db
    .select({
      id: adviceRequest.id,
      title: dossier.title,
      wantedOn: adviceRequest.wantedOn,
      createdAt: adviceRequest.createdAt,
    })
    .from(adviceRequest)
    .innerJoin(dossier, eq(dossier.id, adviceRequest.dossierId))
    .where(
      and(
        inArray(dossier.organisationId, organisationIds),
        isNull(adviceRequest.sentAt),
        isNull(adviceRequest.withdrawnAt),
        isNull(dossier.withdrawnAt),
      ),
    )
    .orderBy(asc(adviceRequest.createdAt), asc(adviceRequest.id));

/** Proposals on which advice should be asked: nobody began to since they were last set back to drafting. */
export const listDossiersToAsk = (db: ReadDb, organisationIds: string[]) =>
  db
    .select({ id: dossier.id, title: dossier.title, createdAt: dossier.createdAt })
    .from(dossier)
    .where(
      and(
        inArray(dossier.organisationId, organisationIds),
        eq(dossier.phase, 'advice'),
        isNotNull(dossier.publishedAt),
        hasPublishedVersion(db),
        notExists(
          db
            .select({ id: adviceRequest.id })
            .from(adviceRequest)
            .leftJoin(requestCouncil, eq(requestCouncil.requestId, adviceRequest.id))
            .leftJoin(advice, isAdviceOnRequest)
            .where(
              and(
                eq(adviceRequest.dossierId, dossier.id),
                isNull(adviceRequest.withdrawnAt),
                // A draft, or a council that still owes advice; what was given in an earlier round does not count.
                or(isNull(adviceRequest.sentAt), isSinceSetBack(db)),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(dossier.createdAt), asc(dossier.id));

/** Proposals that wait for advice that is late, with the day on which the last of it should have come. */
export const listDossiersWithLateAdvice = async (db: ReadDb, organisationIds: string[], today: Day) => {
  const rows = await db
    .select({ id: dossier.id, title: dossier.title, dueOn: max(requestCouncil.dueOn) })
    .from(dossier)
    .innerJoin(adviceRequest, eq(adviceRequest.dossierId, dossier.id))
    .innerJoin(requestCouncil, eq(requestCouncil.requestId, adviceRequest.id))
    .leftJoin(advice, isAdviceOnRequest)
    .where(
      and(
        inArray(dossier.organisationId, organisationIds),
        inArray(dossier.phase, ['advice', 'response']),
        isNotNull(adviceRequest.sentAt),
        isNull(adviceRequest.withdrawnAt),
        isNull(advice.id),
      ),
    )
    .groupBy(dossier.id, dossier.title)
    .orderBy(asc(dossier.id));
  return rows.filter(({ dueOn }) => dueOn !== null && dueOn < today);
};

/** Rounds of consultation whose results are not published yet, drafts too. */
export const listRoundsGoingOn = (db: ReadDb, organisationIds: string[]) =>
  db
    .select({
      id: consultation.id,
      title: consultation.title,
      state: consultation.state,
      opensAt: consultation.opensAt,
      closesAt: consultation.closesAt,
      closedAt: consultation.closedAt,
      createdAt: consultation.createdAt,
      respondents: tally.count,
    })
    .from(consultation)
    .innerJoin(dossier, eq(dossier.id, consultation.dossierId))
    .leftJoin(
      tally,
      and(eq(tally.consultationId, consultation.id), eq(tally.questionId, ''), eq(tally.key, 'respondents')),
    )
    .where(
      and(
        inArray(consultation.organisationId, organisationIds),
        inArray(consultation.state, ['draft', 'open', 'closed']),
        // Nothing is opened about a proposal that was withdrawn.
        or(ne(consultation.state, 'draft'), isNull(dossier.withdrawnAt)),
      ),
    )
    .orderBy(asc(consultation.createdAt), asc(consultation.id));

/** Proposals of which nobody can read a text yet. */
export const listDossiersWithoutVersion = (db: ReadDb, organisationIds: string[]) =>
  db
    .select({ id: dossier.id, title: dossier.title, createdAt: dossier.createdAt })
    .from(dossier)
    .where(
      and(
        inArray(dossier.organisationId, organisationIds),
        notInArray(dossier.phase, ['carryingOut', 'evaluated', 'withdrawn']),
        not(hasPublishedVersion(db)),
      ),
    )
    .orderBy(asc(dossier.createdAt), asc(dossier.id));
