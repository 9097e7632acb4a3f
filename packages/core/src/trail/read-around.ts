import { dueOf } from '@samenspraak/domain/dossiers/due.ts';
import { hot } from '@samenspraak/drizzle/dialect/hot.ts';
import type { ReadDb } from '@samenspraak/drizzle/dialect/store.ts';
import {
  advice,
  adviceAddressee,
  adviceRequest,
  authority,
  consultation,
  decision,
  executiveResponse,
  themeTable,
} from '@samenspraak/drizzle/schema/index.ts';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { isOnDossier } from '../advice/index.ts';

const dossierId = sql.placeholder('dossierId');

const rounds = hot('around-rounds', (db) =>
  db
    .select({
      id: consultation.id,
      title: consultation.title,
      state: consultation.state,
      opensAt: consultation.opensAt,
      closesAt: consultation.closesAt,
      closedAt: consultation.closedAt,
    })
    .from(consultation)
    .where(eq(consultation.dossierId, dossierId))
    .orderBy(desc(consultation.createdAt), desc(consultation.id)),
);

const tables = hot('around-tables', (db) =>
  db
    .select({
      id: themeTable.id,
      theme: themeTable.theme,
      startsOn: themeTable.startsOn,
      endsOn: themeTable.endsOn,
    })
    .from(themeTable)
    .where(eq(themeTable.dossierId, dossierId))
    .orderBy(desc(themeTable.createdAt), desc(themeTable.id)),
);

const requests = hot('around-requests', (db) =>
  db
    .select({
      id: adviceRequest.id,
      createdAt: adviceRequest.createdAt,
      sentAt: adviceRequest.sentAt,
      withdrawnAt: adviceRequest.withdrawnAt,
    })
    .from(adviceRequest)
    .where(eq(adviceRequest.dossierId, dossierId))
    .orderBy(desc(adviceRequest.createdAt), desc(adviceRequest.id)),
);

const responses = hot('around-responses', (db) =>
  db
    .select({
      adviceId: advice.id,
      number: advice.number,
      title: advice.title,
      authorityId: authority.id,
      authority: authority.name,
      organisationId: authority.organisationId,
      authorityKind: authority.kind,
      dueOn: adviceAddressee.dueOn,
      term: adviceAddressee.term,
      because: adviceAddressee.because,
      ground: adviceAddressee.ground,
      completedAt: executiveResponse.completedAt,
    })
    .from(advice)
    .innerJoin(adviceAddressee, eq(adviceAddressee.adviceId, advice.id))
    .innerJoin(authority, eq(authority.id, adviceAddressee.authorityId))
    .leftJoin(
      executiveResponse,
      and(eq(executiveResponse.adviceId, advice.id), eq(executiveResponse.authorityId, authority.id)),
    )
    .where(isOnDossier(dossierId))
    .orderBy(desc(advice.submittedAt), asc(authority.name), asc(authority.id)),
);

const decisions = hot('around-decisions', (db) =>
  db
    .select({
      id: decision.id,
      authorityId: decision.authorityId,
      authority: authority.name,
      decidedOn: decision.decidedOn,
      outcome: decision.outcome,
    })
    .from(decision)
    .innerJoin(authority, eq(authority.id, decision.authorityId))
    .where(eq(decision.dossierId, dossierId))
    .orderBy(asc(decision.decidedOn), asc(decision.id)),
);

/** What was begun around a dossier, drafts too: for the desk. */
export const readAround = async (db: ReadDb, id: string) => {
  const about = { dossierId: id };
  const [consultations, themeTables, adviceRequests, awaited, decided] = await Promise.all([
    rounds(db, about),
    tables(db, about),
    requests(db, about),
    responses(db, about),
    decisions(db, about),
  ]);
  // A response that came is no longer due.
  const responsesOf = awaited.map(({ dueOn, term, because, ground, ...one }) => ({
    ...one,
    due: one.completedAt === null ? dueOf({ dueOn, term, because, ground }) : null,
  }));
  return { consultations, themeTables, requests: adviceRequests, responses: responsesOf, decisions: decided };
};
