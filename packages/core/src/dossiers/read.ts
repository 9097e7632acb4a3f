import type { DossierSubject } from '@samenspraak/domain/dossiers/permissions.ts';
import type { Law } from '@samenspraak/domain/dossiers/vocabulary.ts';
import type { Day } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { documentToText } from '@samenspraak/domain/shared/rich-text.ts';
import { hot } from '@samenspraak/drizzle/dialect/hot.ts';
import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import {
  authority,
  consultation,
  dossier,
  dossierAuthority,
  dossierVersion,
  organisation,
  phaseChange,
  slug,
  versionSection,
} from '@samenspraak/drizzle/schema/index.ts';
import { and, asc, desc, eq, exists, gt, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { readMunicipalityIds } from '../organisations/index.ts';

type Db = ReadDb | Tx;

export type DossierRow = typeof dossier.$inferSelect;
export type Dossier = DossierRow & DossierSubject;
export type VersionRow = typeof dossierVersion.$inferSelect;
export type SectionRow = typeof versionSection.$inferSelect;

export const lawsOf = (row: Pick<DossierRow, Law>): Law[] =>
  (['wmo', 'jeugdwet', 'participatiewet'] as const).filter((law) => row[law]);

/** A dossier with the municipalities that share it today: what permissions ask about. Not found, or it is there. */
export const readDossier = async (db: Db, id: string, today: Day): Promise<Dossier> => {
  const [row] = await db.select().from(dossier).where(eq(dossier.id, id));
  if (!row) throw refuse('not-found');
  return { ...row, municipalityIds: await readMunicipalityIds(db, row.organisationId, today) };
};

/** The dossier of a version: for acts that begin with the version. */
export const readDossierOfVersion = async (db: Db, versionId: string, today: Day): Promise<Dossier> => {
  const [row] = await db
    .select({ dossierId: dossierVersion.dossierId })
    .from(dossierVersion)
    .where(eq(dossierVersion.id, versionId));
  if (!row) throw refuse('not-found');
  return readDossier(db, row.dossierId, today);
};

const dossierWithSlug = hot('dossier-by-slug', (db) =>
  db
    .select({ dossier, organisation })
    .from(slug)
    .innerJoin(dossier, eq(dossier.id, slug.targetId))
    .innerJoin(organisation, eq(organisation.id, dossier.organisationId))
    .where(
      and(eq(slug.kind, 'dossier'), eq(slug.slug, sql.placeholder('slug')), isNotNull(dossier.publishedAt)),
    ),
);

/** A public dossier by its slug, or by one it had before. */
export const readPublicDossier = async (db: Db, word: string) => {
  const [found] = await dossierWithSlug(db, { slug: word });
  if (!found) throw refuse('not-found');
  return found;
};

const authoritiesOfDossier = hot('dossier-authorities', (db) =>
  db
    .select({
      id: authority.id,
      name: authority.name,
      kind: authority.kind,
      organisationId: authority.organisationId,
    })
    .from(dossierAuthority)
    .innerJoin(authority, eq(authority.id, dossierAuthority.authorityId))
    .where(eq(dossierAuthority.dossierId, sql.placeholder('dossierId')))
    .orderBy(asc(authority.kind), asc(authority.name), asc(authority.id)),
);

/** The authorities that decide on a proposal, executives first. */
export const listDossierAuthorities = (db: Db, dossierId: string) => authoritiesOfDossier(db, { dossierId });

const versionsOfDossier = hot('dossier-versions', (db) =>
  db
    .select()
    .from(dossierVersion)
    .where(eq(dossierVersion.dossierId, sql.placeholder('dossierId')))
    .orderBy(desc(dossierVersion.number), desc(dossierVersion.id)),
);

/** All versions with their twins in plain language, the newest first; a draft has no `publishedAt`. */
export const listVersions = async (db: Db, dossierId: string) => {
  const rows = await versionsOfDossier(db, { dossierId });
  const twins = new Map(rows.filter(({ plain }) => plain).map((twin) => [twin.number, twin]));
  return rows
    .filter(({ plain }) => !plain)
    .map((version) => ({ ...version, twin: twins.get(version.number) ?? null }));
};

export const readVersion = async (db: Db, id: string): Promise<VersionRow> => {
  const [row] = await db.select().from(dossierVersion).where(eq(dossierVersion.id, id));
  if (!row) throw refuse('not-found');
  return row;
};

/** By number; the twin in plain language when `plain`. */
export const readPublishedVersion = async (
  db: Db,
  dossierId: string,
  number: number,
  plain = false,
): Promise<VersionRow> => {
  const row = await readTwin(db, dossierId, number, plain);
  if (!row || row.publishedAt === null) throw refuse('not-found');
  return row;
};

/** One of the two of a number, draft or published. */
const readTwin = async (db: Db, dossierId: string, number: number, plain: boolean) =>
  (
    await db
      .select()
      .from(dossierVersion)
      .where(
        and(
          eq(dossierVersion.dossierId, dossierId),
          eq(dossierVersion.number, number),
          eq(dossierVersion.plain, plain),
        ),
      )
  )[0];

/** The twin in plain language of a version, draft or published; null when nobody began one. */
export const readPlainVersion = async (db: Db, dossierId: string, number: number) =>
  (await readTwin(db, dossierId, number, true)) ?? null;

export const readDraftVersion = async (db: Db, dossierId: string): Promise<VersionRow | null> => {
  const [row] = await db
    .select()
    .from(dossierVersion)
    .where(
      and(
        eq(dossierVersion.dossierId, dossierId),
        isNull(dossierVersion.publishedAt),
        eq(dossierVersion.plain, false),
      ),
    );
  return row ?? null;
};

/** Beside a row of `dossier`: whether anybody can read a text of the proposal. */
export const hasPublishedVersion = (db: Db) =>
  exists(
    db
      .select({ id: dossierVersion.id })
      .from(dossierVersion)
      .where(and(eq(dossierVersion.dossierId, dossier.id), isNotNull(dossierVersion.publishedAt))),
  );

/** The version that is in force as the proposal's text; null before the first is published. */
export const readLastPublishedVersion = async (db: Db, dossierId: string): Promise<VersionRow | null> => {
  const [row] = await db
    .select()
    .from(dossierVersion)
    .where(
      and(
        eq(dossierVersion.dossierId, dossierId),
        isNotNull(dossierVersion.publishedAt),
        eq(dossierVersion.plain, false),
      ),
    )
    .orderBy(desc(dossierVersion.number), desc(dossierVersion.id))
    .limit(1);
  return row ?? null;
};

const sectionsOfVersion = hot('version-sections', (db) =>
  db
    .select()
    .from(versionSection)
    .where(eq(versionSection.versionId, sql.placeholder('versionId')))
    .orderBy(asc(versionSection.number), asc(versionSection.id)),
);

export const listSections = (db: Db, versionId: string): Promise<SectionRow[]> =>
  sectionsOfVersion(db, { versionId });

/** Sections as they are typed: plain text. */
export const listTypedSections = async (db: Db, versionId: string) =>
  (await listSections(db, versionId)).map(({ key, heading, body }) => ({
    key,
    heading,
    text: documentToText(body),
  }));

/** Whether residents can answer a consultation about it now, or will be able to by itself. */
export const hasOpenRound = async (db: Db, dossierId: string, now: string): Promise<boolean> =>
  (await db.$count(
    consultation,
    and(
      eq(consultation.dossierId, dossierId),
      eq(consultation.state, 'open'),
      or(isNull(consultation.closesAt), gt(consultation.closesAt, now)),
    ),
  )) > 0;

export const listPhaseChanges = (db: Db, dossierId: string) =>
  db
    .select({ phase: phaseChange.phase, at: phaseChange.at, note: phaseChange.note })
    .from(phaseChange)
    .where(eq(phaseChange.dossierId, dossierId))
    .orderBy(asc(phaseChange.at), asc(phaseChange.id));
