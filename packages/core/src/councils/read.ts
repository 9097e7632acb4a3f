import { hot } from '@samenspraak/drizzle/dialect/hot.ts';
import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import {
  councilSetting,
  membership,
  organisation,
  participationCouncil,
  person,
  slug,
} from '@samenspraak/drizzle/schema/index.ts';
import { type SettingValue, settingValues } from '@samenspraak/domain/councils/rules.ts';
import type { SettingKind } from '@samenspraak/domain/councils/vocabulary.ts';
import type { Day } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { and, asc, desc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { fingerprint } from '../foundation/fingerprint.ts';

type Db = ReadDb | Tx;

export type Council = typeof participationCouncil.$inferSelect;

const councilWithId = hot('council-by-id', (db) =>
  db
    .select()
    .from(participationCouncil)
    .where(eq(participationCouncil.id, sql.placeholder('id'))),
);

export const readCouncil = async (db: Db, id: string): Promise<Council> => {
  const [found] = await councilWithId(db, { id });
  if (!found) throw refuse('not-found');
  return found;
};

const councilWithSlug = hot('council-by-slug', (db) =>
  db
    .select({ council: participationCouncil, organisation })
    .from(slug)
    .innerJoin(participationCouncil, eq(participationCouncil.id, slug.targetId))
    .innerJoin(organisation, eq(organisation.id, participationCouncil.organisationId))
    .where(and(eq(slug.kind, 'council'), eq(slug.slug, sql.placeholder('slug')))),
);

/** Also found under a former slug. */
export const readCouncilBySlug = async (db: Db, word: string) => {
  const [found] = await councilWithSlug(db, { slug: word });
  if (!found) throw refuse('not-found');
  return found;
};

const allCouncils = hot('councils-by-name', (db) =>
  db
    .select({
      id: participationCouncil.id,
      kind: participationCouncil.kind,
      name: participationCouncil.name,
      slug: participationCouncil.slug,
      about: participationCouncil.about,
      endedOn: participationCouncil.endedOn,
      organisationId: organisation.id,
      organisation: organisation.name,
      organisationKind: organisation.kind,
      theme: organisation.theme,
    })
    .from(participationCouncil)
    .innerJoin(organisation, eq(organisation.id, participationCouncil.organisationId))
    .orderBy(asc(participationCouncil.kind), asc(participationCouncil.name), asc(participationCouncil.id)),
);

export const listCouncils = (db: Db) => allCouncils(db);

const inOrder = [asc(person.name), asc(membership.from), asc(membership.id)] as const;

/** Everyone who ever had a seat, by name. */
export const listMemberships = (db: Db, councilId: string) =>
  db
    .select({
      membershipId: membership.id,
      personId: membership.personId,
      name: person.name,
      email: person.email,
      role: membership.role,
      from: membership.from,
      until: membership.until,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(eq(membership.councilId, councilId))
    .orderBy(...inOrder);

/** Who sits in the council on a day, with role; somebody with two roles comes twice. */
export const listMembersOn = (db: Db, councilId: string, on: Day) =>
  db
    .select({ personId: membership.personId, name: person.name, email: person.email, role: membership.role })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(
      and(
        eq(membership.councilId, councilId),
        lte(membership.from, on),
        or(isNull(membership.until), gte(membership.until, on)),
      ),
    )
    .orderBy(...inOrder);

export const readMembership = async (db: Db, id: string) => {
  const [found] = await db.select().from(membership).where(eq(membership.id, id));
  if (!found) throw refuse('not-found');
  return found;
};

/** Newest first within each kind. */
export const listSettings = (db: Db, councilId: string) =>
  db
    .select()
    .from(councilSetting)
    .where(eq(councilSetting.councilId, councilId))
    .orderBy(asc(councilSetting.kind), desc(councilSetting.from), asc(councilSetting.id));

/** Stands for all the rules of a kind, past and coming: what somebody read who changes one. */
export const rulesRead = (settings: Awaited<ReturnType<typeof listSettings>>, kind: SettingKind): string =>
  fingerprint(
    Object.fromEntries(
      settings
        .filter((setting) => setting.kind === kind)
        .map(({ from, value, ground }) => [from, [settingValues[kind].parse(value), ground]]),
    ),
  );

type HeldSetting<K extends SettingKind> = { value: SettingValue<K>; ground: string; from: Day };

/** The setting of a kind that holds on a day, with its legal source, for each of these councils that has one. */
export const readSettingsOn = async <K extends SettingKind>(
  db: Db,
  councilIds: string[],
  kind: K,
  on: Day,
): Promise<Map<string, HeldSetting<K>>> => {
  const rows = await db
    .select()
    .from(councilSetting)
    .where(
      and(
        inArray(councilSetting.councilId, councilIds),
        eq(councilSetting.kind, kind),
        lte(councilSetting.from, on),
      ),
    )
    .orderBy(asc(councilSetting.from), asc(councilSetting.id));
  // A later setting of the same council takes the place of an earlier one.
  return new Map(
    rows.map(({ councilId, value, ground, from }) => [
      councilId,
      { value: settingValues[kind].parse(value) as SettingValue<K>, ground, from },
    ]),
  );
};

/** The same for one council; refused when there is none. */
export const readSettingOn = async <K extends SettingKind>(
  db: Db,
  councilId: string,
  kind: K,
  on: Day,
): Promise<HeldSetting<K>> => {
  const found = (await readSettingsOn(db, [councilId], kind, on)).get(councilId);
  if (!found) throw refuse('setting-missing', { kind, day: on });
  return found;
};
