import { hot } from '@samenspraak/drizzle/dialect/hot.ts';
import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import {
  dossier,
  finding,
  organisation,
  person,
  slug,
  tableParticipant,
  tableSession,
  themeTable,
} from '@samenspraak/drizzle/schema/index.ts';
import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { texts } from '@samenspraak/texts/index.ts';
import { and, asc, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';

type Db = ReadDb | Tx;

export type ThemeTableRow = typeof themeTable.$inferSelect;

export const readTable = async (db: Db, id: string): Promise<ThemeTableRow> => {
  const [row] = await db.select().from(themeTable).where(eq(themeTable.id, id));
  if (!row) throw refuse('not-found');
  return row;
};

const tableWithSlug = hot('theme-table-by-slug', (db) =>
  db
    .select({ table: themeTable, dossier, organisation })
    .from(slug)
    .innerJoin(themeTable, eq(themeTable.id, slug.targetId))
    .innerJoin(dossier, eq(dossier.id, themeTable.dossierId))
    .innerJoin(organisation, eq(organisation.id, dossier.organisationId))
    .where(
      and(
        eq(slug.kind, 'themeTable'),
        eq(slug.slug, sql.placeholder('slug')),
        isNotNull(dossier.publishedAt),
      ),
    ),
);

/** A table on a public dossier, by its slug. */
export const readPublicTable = async (db: Db, word: string) => {
  const [found] = await tableWithSlug(db, { slug: word });
  if (!found) throw refuse('not-found');
  return found;
};

/** Tables on public dossiers, the newest first. */
export const listPublicTables = (db: Db, page: { limit: number; offset: number }) =>
  db
    .select({ slug: themeTable.slug, theme: themeTable.theme })
    .from(themeTable)
    .innerJoin(dossier, eq(dossier.id, themeTable.dossierId))
    .where(isNotNull(dossier.publishedAt))
    .orderBy(desc(themeTable.startsOn), desc(themeTable.id))
    .limit(page.limit)
    .offset(page.offset);

/** Tables on the dossiers of these organisations, the newest first. */
export const listTablesOf = (db: Db, organisationIds: string[]) =>
  db
    .select({
      id: themeTable.id,
      theme: themeTable.theme,
      startsOn: themeTable.startsOn,
      endsOn: themeTable.endsOn,
      dossierId: dossier.id,
      dossier: dossier.title,
      organisationId: dossier.organisationId,
      dossierPublishedAt: dossier.publishedAt,
    })
    .from(themeTable)
    .innerJoin(dossier, eq(dossier.id, themeTable.dossierId))
    .where(inArray(dossier.organisationId, organisationIds))
    .orderBy(sql`${themeTable.startsOn} desc`, asc(themeTable.id));

/** Proposals of these organisations that are not withdrawn, hidden ones too: a table can be begun on them. */
export const listDossiersFor = (db: Db, organisationIds: string[]) =>
  db
    .select({
      id: dossier.id,
      title: dossier.title,
      organisationId: dossier.organisationId,
      publishedAt: dossier.publishedAt,
    })
    .from(dossier)
    .where(and(inArray(dossier.organisationId, organisationIds), sql`${dossier.withdrawnAt} is null`))
    .orderBy(asc(dossier.title), asc(dossier.id));

const kindsAtTable = hot('theme-table-kinds', (db) =>
  db
    .select({ kind: tableParticipant.kind })
    .from(tableParticipant)
    .where(eq(tableParticipant.tableId, sql.placeholder('tableId')))
    .orderBy(asc(tableParticipant.id)),
);

/** What kind of people sit at the table, without who they are: for public pages. */
export const listParticipantKinds = (db: Db, tableId: string) => kindsAtTable(db, { tableId });

/** With names: for those who keep the table only. */
export const listParticipants = (db: Db, tableId: string) =>
  db
    .select({
      id: tableParticipant.id,
      name: person.name,
      kind: tableParticipant.kind,
      from: tableParticipant.from,
    })
    .from(tableParticipant)
    .innerJoin(person, eq(person.id, tableParticipant.personId))
    .where(eq(tableParticipant.tableId, tableId))
    .orderBy(asc(person.name), asc(tableParticipant.id));

export const readParticipant = async (db: Db, tableId: string, id: string) => {
  const [row] = await db
    .select()
    .from(tableParticipant)
    .where(and(eq(tableParticipant.id, id), eq(tableParticipant.tableId, tableId)));
  if (!row) throw refuse('not-found');
  return row;
};

export const readSession = async (db: Db, id: string) => {
  const [row] = await db.select().from(tableSession).where(eq(tableSession.id, id));
  if (!row) throw refuse('not-found');
  return row;
};

const sessionsOfTable = hot('theme-table-sessions', (db) =>
  db
    .select()
    .from(tableSession)
    .where(eq(tableSession.tableId, sql.placeholder('tableId')))
    .orderBy(asc(tableSession.heldOn), asc(tableSession.id)),
);

/** The first one first; drafts have no `publishedAt`. */
export const listSessions = (db: Db, tableId: string) => sessionsOfTable(db, { tableId });

export const readFinding = async (db: Db, id: string) => {
  const [row] = await db.select().from(finding).where(eq(finding.id, id));
  if (!row) throw refuse('not-found');
  return row;
};

const findingsOfTable = hot('theme-table-findings', (db) =>
  db
    .select()
    .from(finding)
    .where(eq(finding.tableId, sql.placeholder('tableId')))
    .orderBy(asc(finding.number), asc(finding.id)),
);

/** By number; drafts have no `publishedAt`. */
export const listFindings = (db: Db, tableId: string) => findingsOfTable(db, { tableId });

/** The published findings on a dossier, as advice can cite them: in the words and under the title of today. */
export const readCitableFindings = async (
  db: Db,
  dossierId: string,
): Promise<{ findingId: string; title: string; text: string; address: string }[]> => {
  const rows = await db
    .select({
      id: finding.id,
      number: finding.number,
      text: finding.text,
      theme: themeTable.theme,
      slug: themeTable.slug,
    })
    .from(finding)
    .innerJoin(themeTable, eq(themeTable.id, finding.tableId))
    .where(and(eq(finding.dossierId, dossierId), isNotNull(finding.publishedAt)))
    .orderBy(asc(themeTable.theme), asc(finding.number), asc(finding.id));
  return rows.map(({ id, number, text, theme, slug: word }) => ({
    findingId: id,
    title: texts('nl').themeTables.findingTitle(theme, number),
    text,
    address: `${addresses.themeTable(word)}#bevinding-${number}`,
  }));
};
