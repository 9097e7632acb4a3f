import { respondents } from '@samenspraak/domain/consultations/tallies.ts';
import { hot } from '@samenspraak/drizzle/dialect/hot.ts';
import type { ReadDb } from '@samenspraak/drizzle/dialect/store.ts';
import {
  consultation,
  finding,
  phaseChange,
  question,
  tableSession,
  tally,
  themeTable,
} from '@samenspraak/drizzle/schema/index.ts';
import { and, asc, count, eq, isNotNull, sql } from 'drizzle-orm';
import { listDossierAuthorities, listVersions, readPublicDossier } from '../dossiers/index.ts';
import { readDecisions, readRequests, readSubmittedAdvice } from './read-advice.ts';

const dossierId = sql.placeholder('dossierId');

const phaseChanges = hot('trail-phase-changes', (db) =>
  db
    .select({ id: phaseChange.id, phase: phaseChange.phase, at: phaseChange.at, note: phaseChange.note })
    .from(phaseChange)
    .where(eq(phaseChange.dossierId, dossierId))
    .orderBy(asc(phaseChange.at), asc(phaseChange.id)),
);

const sessions = hot('trail-table-sessions', (db) =>
  db
    .select({
      id: tableSession.id,
      theme: themeTable.theme,
      slug: themeTable.slug,
      heldOn: tableSession.heldOn,
      place: tableSession.place,
      present: tableSession.present,
    })
    .from(themeTable)
    .innerJoin(tableSession, eq(tableSession.tableId, themeTable.id))
    .where(and(eq(themeTable.dossierId, dossierId), isNotNull(tableSession.publishedAt)))
    .orderBy(asc(tableSession.heldOn), asc(tableSession.id)),
);

const findings = hot('trail-findings', (db) =>
  db
    .select({
      id: finding.id,
      theme: themeTable.theme,
      slug: themeTable.slug,
      number: finding.number,
      text: finding.text,
      publishedAt: finding.publishedAt,
    })
    .from(finding)
    .innerJoin(themeTable, eq(themeTable.id, finding.tableId))
    .where(and(eq(finding.dossierId, dossierId), isNotNull(finding.publishedAt)))
    .orderBy(asc(finding.publishedAt), asc(themeTable.slug), asc(finding.number), asc(finding.id)),
);

const consultations = hot('trail-consultations', (db) =>
  db
    .select({
      id: consultation.id,
      title: consultation.title,
      slug: consultation.slug,
      state: consultation.state,
      opensAt: consultation.opensAt,
      closesAt: consultation.closesAt,
      openedAt: consultation.openedAt,
      closedAt: consultation.closedAt,
      publishedAt: consultation.publishedAt,
      withdrawnAt: consultation.withdrawnAt,
      withdrawnReason: consultation.withdrawnReason,
      conclusion: consultation.conclusion,
      respondents: tally.count,
      questions: count(question.id).mapWith(Number),
    })
    .from(consultation)
    .leftJoin(question, eq(question.consultationId, consultation.id))
    .leftJoin(
      tally,
      and(
        eq(tally.consultationId, consultation.id),
        eq(tally.questionId, respondents.questionId),
        eq(tally.key, respondents.key),
      ),
    )
    .where(and(eq(consultation.dossierId, dossierId), isNotNull(consultation.openedAt)))
    .groupBy(consultation.id, tally.count)
    .orderBy(asc(consultation.openedAt), asc(consultation.id)),
);

/** Everything on a public dossier's trail, in a number of queries that does not depend on how much there is. */
export const readTrail = async (db: ReadDb, slug: string) => {
  const { dossier, organisation } = await readPublicDossier(db, slug);
  const about = { dossierId: dossier.id };
  const [authorities, versions, phases, tableSessions, tableFindings, rounds, requests, advice, decisions] =
    await Promise.all([
      listDossierAuthorities(db, dossier.id),
      listVersions(db, dossier.id),
      phaseChanges(db, about),
      sessions(db, about),
      findings(db, about),
      consultations(db, about),
      readRequests(db, dossier.id),
      readSubmittedAdvice(db, dossier.id),
      readDecisions(db, dossier.id),
    ]);
  return {
    dossier,
    organisation,
    authorities: authorities.map(({ id, name, kind }) => ({ id, name, kind })),
    versions: versions.filter(({ publishedAt }) => publishedAt !== null),
    phases,
    tableSessions,
    tableFindings,
    rounds,
    requests,
    advice,
    decisions,
  };
};

export type TrailMaterial = Awaited<ReturnType<typeof readTrail>>;
