import type { SettingKind } from '@samenspraak/domain/councils/vocabulary.ts';
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
  councilSetting,
  decision,
  dossier,
  dossierAuthority,
  dossierVersion,
  executiveResponse,
  outbox,
  participationCouncil,
  phaseChange,
  requestCouncil,
  tally,
} from '@samenspraak/drizzle/schema/index.ts';
import {
  and,
  asc,
  count,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  max,
  ne,
  notExists,
  notInArray,
  or,
  sql,
} from 'drizzle-orm';

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
    .leftJoin(executiveResponse, isResponse)
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

const lastSetBack = sql`(select max(${phaseChange.at}) from ${phaseChange} where ${phaseChange.dossierId} = ${dossier.id} and ${phaseChange.phase} = 'drafting')`;

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
        exists(
          db
            .select({ id: dossierVersion.id })
            .from(dossierVersion)
            .where(and(eq(dossierVersion.dossierId, dossier.id), isNotNull(dossierVersion.publishedAt))),
        ),
        notExists(
          db
            .select({ id: adviceRequest.id })
            .from(adviceRequest)
            .leftJoin(requestCouncil, eq(requestCouncil.requestId, adviceRequest.id))
            .leftJoin(
              advice,
              and(
                eq(advice.requestId, adviceRequest.id),
                eq(advice.councilId, requestCouncil.councilId),
                isNotNull(advice.submittedAt),
              ),
            )
            .where(
              and(
                eq(adviceRequest.dossierId, dossier.id),
                isNull(adviceRequest.withdrawnAt),
                // A draft, or a council that still owes advice; what was given in an earlier round does not count.
                or(
                  isNull(adviceRequest.sentAt),
                  isNull(advice.id),
                  sql`${advice.submittedAt} > ${lastSetBack}`,
                ),
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
    .leftJoin(
      advice,
      and(
        eq(advice.requestId, adviceRequest.id),
        eq(advice.councilId, requestCouncil.councilId),
        isNotNull(advice.submittedAt),
      ),
    )
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
        notExists(
          db
            .select({ id: dossierVersion.id })
            .from(dossierVersion)
            .where(and(eq(dossierVersion.dossierId, dossier.id), isNotNull(dossierVersion.publishedAt))),
        ),
      ),
    )
    .orderBy(asc(dossier.createdAt), asc(dossier.id));

/** Requests to these councils that they have not answered with advice yet, with the draft when there is one. */
export const listRequestsToAnswer = (db: ReadDb, councilIds: string[]) =>
  db
    .select({
      requestId: adviceRequest.id,
      councilId: participationCouncil.id,
      council: participationCouncil.name,
      title: dossier.title,
      dueOn: requestCouncil.dueOn,
      term: requestCouncil.term,
      because: requestCouncil.because,
      ground: requestCouncil.ground,
      adviceId: advice.id,
      adoptedAt: advice.adoptedAt,
    })
    .from(requestCouncil)
    .innerJoin(adviceRequest, eq(adviceRequest.id, requestCouncil.requestId))
    .innerJoin(dossier, eq(dossier.id, adviceRequest.dossierId))
    .innerJoin(participationCouncil, eq(participationCouncil.id, requestCouncil.councilId))
    .leftJoin(
      advice,
      and(eq(advice.requestId, adviceRequest.id), eq(advice.councilId, participationCouncil.id)),
    )
    .where(
      and(
        inArray(participationCouncil.id, councilIds),
        isNotNull(adviceRequest.sentAt),
        isNull(adviceRequest.withdrawnAt),
        isNull(advice.submittedAt),
        // A withdrawn proposal asks nothing; what was begun is found at the council's advice.
        isNull(dossier.withdrawnAt),
      ),
    )
    .orderBy(asc(requestCouncil.dueOn), asc(adviceRequest.id), asc(participationCouncil.id));

/** Unsolicited advice that is being written or waits to be submitted. */
export const listUnsolicitedDrafts = (db: ReadDb, councilIds: string[]) =>
  db
    .select({
      adviceId: advice.id,
      councilId: participationCouncil.id,
      council: participationCouncil.name,
      title: advice.title,
      createdAt: advice.createdAt,
      adoptedAt: advice.adoptedAt,
    })
    .from(advice)
    .innerJoin(participationCouncil, eq(participationCouncil.id, advice.councilId))
    .where(and(inArray(advice.councilId, councilIds), isNull(advice.requestId), isNull(advice.submittedAt)))
    .orderBy(asc(advice.createdAt), asc(advice.id));

/** How many letters were given up. */
export const countDeadMails = async (db: ReadDb): Promise<number> => {
  const [row] = await db
    .select({ n: count().mapWith(Number) })
    .from(outbox)
    .where(isNotNull(outbox.deadAt));
  return row?.n ?? 0;
};

/** Councils of these organisations that go on, each with the settings that hold today. */
export const listCouncilsWithSettings = async (db: ReadDb, organisationIds: string[], today: Day) => {
  const rows = await db
    .select({ id: participationCouncil.id, name: participationCouncil.name, kind: councilSetting.kind })
    .from(participationCouncil)
    .leftJoin(
      councilSetting,
      and(eq(councilSetting.councilId, participationCouncil.id), lte(councilSetting.from, today)),
    )
    .where(
      and(
        inArray(participationCouncil.organisationId, organisationIds),
        or(isNull(participationCouncil.endedOn), gte(participationCouncil.endedOn, today)),
      ),
    )
    .orderBy(asc(participationCouncil.name), asc(participationCouncil.id), asc(councilSetting.id));
  const councils = new Map<string, { id: string; name: string; set: Set<SettingKind> }>();
  for (const { id, name, kind } of rows) {
    const council = councils.get(id) ?? { id, name, set: new Set<SettingKind>() };
    if (kind) council.set.add(kind);
    councils.set(id, council);
  }
  return [...councils.values()];
};
