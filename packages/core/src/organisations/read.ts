import { hot } from '@samenspraak/drizzle/dialect/hot.ts';
import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import {
  authority,
  office,
  organisation,
  person,
  regionMember,
  slug,
} from '@samenspraak/drizzle/schema/index.ts';
import type { OfficeRole } from '@samenspraak/domain/organisations/vocabulary.ts';
import type { Day } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';

type Db = ReadDb | Tx;

const organisationsByName = hot('organisations-by-name', (db) =>
  db
    .select()
    .from(organisation)
    .orderBy(asc(organisation.kind), asc(organisation.name), asc(organisation.id)),
);

export type Organisation = typeof organisation.$inferSelect;

/** Municipalities first, then regions, by name. */
export const listOrganisations = (db: Db): Promise<Organisation[]> => organisationsByName(db);

const organisationWithId = hot('organisation-by-id', (db) =>
  db
    .select()
    .from(organisation)
    .where(eq(organisation.id, sql.placeholder('id'))),
);

export const readOrganisation = async (db: Db, id: string): Promise<Organisation> => {
  const [found] = await organisationWithId(db, { id });
  if (!found) throw refuse('not-found');
  return found;
};

const organisationWithSlug = hot('organisation-by-slug', (db) =>
  db
    .select({ organisation })
    .from(slug)
    .innerJoin(organisation, eq(organisation.id, slug.targetId))
    .where(and(eq(slug.kind, 'organisation'), eq(slug.slug, sql.placeholder('slug')))),
);

/** Also found under a former slug. */
export const readOrganisationBySlug = async (db: Db, word: string): Promise<Organisation> => {
  const [found] = await organisationWithSlug(db, { slug: word });
  if (!found) throw refuse('not-found');
  return found.organisation;
};

const organisationAtHost = hot('organisation-at-host', (db) =>
  db
    .select()
    .from(organisation)
    .where(eq(organisation.hostName, sql.placeholder('host'))),
);

/** Whose own name this is. */
export const readOrganisationAtHost = async (db: Db, host: string): Promise<Organisation | undefined> =>
  (await organisationAtHost(db, { host }))[0];

const regionMembers = hot('region-members', (db) =>
  db
    .select({ regionId: regionMember.regionId, municipalityId: regionMember.municipalityId })
    .from(regionMember)
    .where(
      and(
        lte(regionMember.from, sql.placeholder('today')),
        or(isNull(regionMember.until), gte(regionMember.until, sql.placeholder('today'))),
      ),
    )
    .orderBy(asc(regionMember.regionId), asc(regionMember.municipalityId)),
);

/** Who is a member of which region on a day, for all organisations at once. */
export const readRegions = async (db: Db, today: Day) => {
  const members = await regionMembers(db, { today });
  return {
    /** The regions a municipality is a member of. */
    regionIdsOf: (organisationId: string): string[] =>
      members
        .filter(({ municipalityId }) => municipalityId === organisationId)
        .map(({ regionId }) => regionId),
    /** The municipalities that are a member of a region; a municipality has itself only. */
    municipalityIdsOf: (organisationId: string): string[] => {
      const own = members.filter(({ regionId }) => regionId === organisationId);
      return own.length > 0 ? own.map(({ municipalityId }) => municipalityId) : [organisationId];
    },
  };
};

export const readRegionIds = async (db: Db, municipalityId: string, today: Day): Promise<string[]> =>
  (await readRegions(db, today)).regionIdsOf(municipalityId);

export const readMunicipalityIds = async (db: Db, organisationId: string, today: Day): Promise<string[]> =>
  (await readRegions(db, today)).municipalityIdsOf(organisationId);

export type Authority = typeof authority.$inferSelect;

/** All authorities of these organisations, executives first. */
export const listAuthorities = (db: Db, organisationIds: string[]): Promise<Authority[]> =>
  db
    .select()
    .from(authority)
    .where(inArray(authority.organisationId, organisationIds))
    .orderBy(asc(authority.kind), asc(authority.name), asc(authority.id));

/** The authorities that can decide, ask and answer for an organisation: of a region, its members' together. */
export const listAuthoritiesOf = async (db: Db, organisationId: string, today: Day): Promise<Authority[]> =>
  listAuthorities(db, await readMunicipalityIds(db, organisationId, today));

/** Who holds one of these offices today; for mail to the right desk. */
export const listOfficers = (db: Db, organisationIds: string[], roles: OfficeRole[], today: Day) =>
  db
    .select({
      officeId: office.id,
      personId: office.personId,
      name: person.name,
      email: person.email,
      role: office.role,
      organisationId: office.organisationId,
      from: office.from,
      until: office.until,
    })
    .from(office)
    .innerJoin(person, eq(person.id, office.personId))
    .where(
      and(
        inArray(office.organisationId, organisationIds),
        inArray(office.role, roles),
        lte(office.from, today),
        or(isNull(office.until), gte(office.until, today)),
      ),
    )
    .orderBy(asc(person.name), asc(office.id));

/** Every office of an organisation, past and coming ones too. */
export const listOffices = (db: Db, organisationId: string) =>
  db
    .select({
      officeId: office.id,
      personId: office.personId,
      name: person.name,
      email: person.email,
      role: office.role,
      from: office.from,
      until: office.until,
    })
    .from(office)
    .innerJoin(person, eq(person.id, office.personId))
    .where(eq(office.organisationId, organisationId))
    .orderBy(asc(person.name), asc(office.from), asc(office.id));

export const readOffice = async (db: Db, id: string) => {
  const [found] = await db.select().from(office).where(eq(office.id, id));
  if (!found) throw refuse('not-found');
  return found;
};
