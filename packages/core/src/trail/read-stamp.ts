import { hot } from '@samenspraak/drizzle/dialect/hot.ts';
import type { ReadDb } from '@samenspraak/drizzle/dialect/store.ts';
import {
  advice,
  adviceDossier,
  adviceRequest,
  consultation,
  decision,
  dossier,
  dossierVersion,
  executiveResponse,
  finding,
  organisation,
  phaseChange,
  slug,
  tableSession,
  themeTable,
} from '@samenspraak/drizzle/schema/index.ts';
import { and, eq, isNotNull, sql } from 'drizzle-orm';

const now = sql.placeholder('now');

/**
 * Numbers that change whenever the trail of a dossier does. Counted per dossier instead of taking the newest
 * moment: on PostgreSQL something may be committed after something with a later moment.
 */
const stamps = hot('dossier-stamp', (db) =>
  db
    .select({
      id: dossier.id,
      slug: dossier.slug,
      revision: dossier.revision,
      withdrawnAt: dossier.withdrawnAt,
      name: organisation.name,
      theme: organisation.theme,
      phone: organisation.phone,
      email: organisation.email,
      phases: sql<number>`(select count(*) from ${phaseChange} where ${phaseChange.dossierId} = ${dossier.id})`,
      versions: sql<number>`(select count(${dossierVersion.publishedAt}) from ${dossierVersion} where ${dossierVersion.dossierId} = ${dossier.id})`,
      tables: sql<number>`(select sum(${themeTable.revision}) from ${themeTable} where ${themeTable.dossierId} = ${dossier.id})`,
      sessions: sql<number>`(select sum(${tableSession.revision}) + 100000 * count(${tableSession.publishedAt}) from ${tableSession} join ${themeTable} on ${themeTable.id} = ${tableSession.tableId} where ${themeTable.dossierId} = ${dossier.id})`,
      findings: sql<number>`(select count(${finding.publishedAt}) from ${finding} where ${finding.dossierId} = ${dossier.id})`,
      rounds: sql<string>`(select count(${consultation.openedAt}) || '.' || count(${consultation.closedAt}) || '.' || count(${consultation.publishedAt}) || '.' || count(${consultation.withdrawnAt}) || '.' || coalesce(sum(${consultation.revision}), 0) || '.' || coalesce(sum(case when ${consultation.opensAt} <= ${now} then 1 else 0 end), 0) || '.' || coalesce(sum(case when ${consultation.closesAt} <= ${now} then 1 else 0 end), 0) from ${consultation} where ${consultation.dossierId} = ${dossier.id})`,
      requests: sql<string>`(select count(${adviceRequest.sentAt}) || '.' || count(${adviceRequest.withdrawnAt}) from ${adviceRequest} where ${adviceRequest.dossierId} = ${dossier.id})`,
      advice: sql<number>`(select count(${advice.submittedAt}) from ${adviceDossier} join ${advice} on ${advice.id} = ${adviceDossier.adviceId} where ${adviceDossier.dossierId} = ${dossier.id})`,
      responses: sql<number>`(select count(${executiveResponse.completedAt}) from ${adviceDossier} join ${executiveResponse} on ${executiveResponse.adviceId} = ${adviceDossier.adviceId} where ${adviceDossier.dossierId} = ${dossier.id})`,
      decisions: sql<number>`(select count(*) from ${decision} where ${decision.dossierId} = ${dossier.id})`,
    })
    .from(slug)
    .innerJoin(dossier, eq(dossier.id, slug.targetId))
    .innerJoin(organisation, eq(organisation.id, dossier.organisationId))
    .where(
      and(eq(slug.kind, 'dossier'), eq(slug.slug, sql.placeholder('slug')), isNotNull(dossier.publishedAt)),
    ),
);

/** Everything a trail depends on, as a short text; null for a dossier that is not public. */
export const readStamp = async (db: ReadDb, word: string, instant: string): Promise<string | null> => {
  const [row] = await stamps(db, { slug: word, now: instant });
  return row ? Object.values(row).join('|') : null;
};
