import type { listDossiersInput } from '@samenspraak/domain/dossiers/inputs.ts';
import type { ReadDb } from '@samenspraak/drizzle/dialect/store.ts';
import {
  authority,
  dossier,
  dossierAuthority,
  dossierVersion,
  organisation,
} from '@samenspraak/drizzle/schema/index.ts';
import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  or,
  sql,
  type SQL,
} from 'drizzle-orm';
import type { z } from 'zod';
import { lawsOf } from './read.ts';

export type DossierFilter = Omit<z.output<typeof listDossiersInput>, 'page'>;

/** How many dossiers stand on one page of the list. */
export const pageSize = 20;

const entry = {
  id: dossier.id,
  slug: dossier.slug,
  title: dossier.title,
  language: dossier.language,
  summary: dossier.summary,
  phase: dossier.phase,
  scope: dossier.scope,
  regionalTopic: dossier.regionalTopic,
  wmo: dossier.wmo,
  jeugdwet: dossier.jeugdwet,
  participatiewet: dossier.participatiewet,
  publishedAt: dossier.publishedAt,
  organisation: organisation.name,
  /** Published ones; they are numbered from 1. */
  versions: sql`(select count(*) from ${dossierVersion}
    where ${dossierVersion.dossierId} = ${dossier.id} and ${dossierVersion.publishedAt} is not null
      and not ${dossierVersion.plain})`.mapWith(Number),
  /** The numbers of those that have a published twin in plain language. */
  plainVersions: sql`(select coalesce(string_agg(cast(${dossierVersion.number} as text), ',' order by
      ${dossierVersion.number}), '') from ${dossierVersion}
    where ${dossierVersion.dossierId} = ${dossier.id} and ${dossierVersion.publishedAt} is not null
      and ${dossierVersion.plain})`.mapWith((numbers: string) =>
    numbers ? numbers.split(',').map(Number) : [],
  ),
};

/** A municipality's dossiers are its own and the regional ones on which one of its authorities decides. */
const concerns = (db: ReadDb, municipality: string): SQL | undefined =>
  or(
    eq(organisation.slug, municipality),
    exists(
      db
        .select({ id: dossierAuthority.dossierId })
        .from(dossierAuthority)
        .innerJoin(authority, eq(authority.id, dossierAuthority.authorityId))
        .innerJoin(sql`${organisation} as deciding`, sql`deciding.id = ${authority.organisationId}`)
        .where(and(eq(dossierAuthority.dossierId, dossier.id), sql`deciding.slug = ${municipality}`)),
    ),
  );

const containing = (words: string): SQL | undefined => {
  // A percent sign or underscore in what someone types is meant as itself.
  const pattern = (word: string) => `%${word.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return and(
    ...words
      .split(' ')
      .map((word) =>
        or(
          sql`lower(${dossier.title}) like ${pattern(word)} escape '\\'`,
          sql`lower(${dossier.summary}) like ${pattern(word)} escape '\\'`,
        ),
      ),
  );
};

const matches = (db: ReadDb, { municipality, law, phase, topic, words }: DossierFilter): SQL | undefined =>
  and(
    isNotNull(dossier.publishedAt),
    municipality ? concerns(db, municipality) : undefined,
    law ? eq(dossier[law], true) : undefined,
    phase ? eq(dossier.phase, phase) : undefined,
    topic ? eq(dossier.regionalTopic, topic) : undefined,
    words ? containing(words) : undefined,
  );

/** One page of public dossiers, the last made public first, and how many there are in all. */
export const listPublicDossiers = async (db: ReadDb, filter: DossierFilter, page: number) => {
  const where = matches(db, filter);
  const [rows, [total]] = await Promise.all([
    db
      .select(entry)
      .from(dossier)
      .innerJoin(organisation, eq(organisation.id, dossier.organisationId))
      .where(where)
      .orderBy(desc(dossier.publishedAt), desc(dossier.id))
      .limit(pageSize)
      .offset((page - 1) * pageSize),
    db
      .select({ n: count().mapWith(Number) })
      .from(dossier)
      .innerJoin(organisation, eq(organisation.id, dossier.organisationId))
      .where(where),
  ]);
  return {
    total: total?.n ?? 0,
    dossiers: rows.map(({ wmo, jeugdwet, participatiewet, ...row }) => ({
      ...row,
      laws: lawsOf({ wmo, jeugdwet, participatiewet }),
    })),
  };
};

/** The dossiers of these organisations for the desk, hidden ones first, with the number of a draft version. */
export const listDossiersOf = (db: ReadDb, organisationIds: string[]) =>
  db
    .select({
      id: dossier.id,
      slug: dossier.slug,
      title: dossier.title,
      language: dossier.language,
      phase: dossier.phase,
      organisation: organisation.name,
      publishedAt: dossier.publishedAt,
      withdrawnAt: dossier.withdrawnAt,
      draftVersion: dossierVersion.number,
    })
    .from(dossier)
    .innerJoin(organisation, eq(organisation.id, dossier.organisationId))
    .leftJoin(
      dossierVersion,
      and(
        eq(dossierVersion.dossierId, dossier.id),
        isNull(dossierVersion.publishedAt),
        eq(dossierVersion.plain, false),
      ),
    )
    .where(inArray(dossier.organisationId, organisationIds))
    .orderBy(asc(sql`${dossier.withdrawnAt} is not null`), desc(dossier.createdAt), desc(dossier.id));
