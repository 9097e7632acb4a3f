import type { Day } from '@samenspraak/domain/shared/civil-days.ts';
import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import {
  account,
  membership,
  office,
  organisation,
  participationCouncil,
  person,
  signInCode,
} from '@samenspraak/drizzle/schema/index.ts';
import { and, asc, eq, gte, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm';

type Db = ReadDb | Tx;

/** Who may sign in with this mail address. */
export const readAccountByEmail = async (db: Db, email: string) => {
  const [found] = await db
    .select({ accountId: account.id, personId: person.id })
    .from(person)
    .innerJoin(account, eq(account.personId, person.id))
    .where(and(eq(person.email, email), isNull(account.endedAt), isNull(person.erasedAt)));
  return found;
};

/** Who may sign in as this person. */
export const readAccountOf = async (db: Db, personId: string) => {
  const [found] = await db
    .select({ accountId: account.id, personId: account.personId })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .where(and(eq(account.personId, personId), isNull(account.endedAt), isNull(person.erasedAt)));
  return found;
};

export const readPersonIdByEmail = async (db: Db, email: string): Promise<string | undefined> =>
  (await db.select({ id: person.id }).from(person).where(eq(person.email, email)))[0]?.id;

export const readPerson = async (db: Db, id: string) =>
  (
    await db
      .select({ name: person.name, email: person.email, language: person.language })
      .from(person)
      .where(and(eq(person.id, id), isNull(person.erasedAt)))
  )[0];

/** Every office and seat a person ever had, with the organisation it is at or whose council it is in. */
export const listRoles = async (db: Db, personId: string) => {
  const offices = await db
    .select({
      role: office.role,
      organisationId: office.organisationId,
      at: organisation.name,
      until: office.until,
    })
    .from(office)
    .innerJoin(organisation, eq(organisation.id, office.organisationId))
    .where(eq(office.personId, personId))
    .orderBy(asc(office.from), asc(office.id));
  const seats = await db
    .select({
      role: membership.role,
      organisationId: participationCouncil.organisationId,
      at: participationCouncil.name,
      until: membership.until,
    })
    .from(membership)
    .innerJoin(participationCouncil, eq(participationCouncil.id, membership.councilId))
    .where(eq(membership.personId, personId))
    .orderBy(asc(membership.from), asc(membership.id));
  return [...offices, ...seats];
};

/** The one person that there is, while nobody has signed in yet. */
export const readOnlyPerson = async (db: Db) => {
  const accounts = await db
    .select({ personId: account.personId, firstSignInAt: account.firstSignInAt })
    .from(account)
    .orderBy(asc(account.id))
    .limit(2);
  const [only, another] = accounts;
  return only && !another && only.firstSignInAt === null ? only.personId : null;
};

/** A code with the account it signs in to; without one when nobody has the address or the account ended. */
export const readCode = async (db: Db, id: string) =>
  (
    await db
      .select({
        id: signInCode.id,
        codeHmac: signInCode.codeHmac,
        accountId: account.id,
        personId: account.personId,
      })
      .from(signInCode)
      .leftJoin(account, and(eq(account.id, signInCode.accountId), isNull(account.endedAt)))
      .where(eq(signInCode.id, id))
  )[0];

export const readCodeHolder = async (db: Db, id: string) =>
  (
    await db
      .select({
        expiresAt: signInCode.expiresAt,
        usedAt: signInCode.usedAt,
        name: person.name,
        email: person.email,
        language: person.language,
      })
      .from(signInCode)
      .innerJoin(account, and(eq(account.id, signInCode.accountId), isNull(account.endedAt)))
      .innerJoin(person, eq(person.id, account.personId))
      .where(eq(signInCode.id, id))
  )[0];

/** Offices of today of these people, with the organisation's name. */
export const listOffices = (db: Db, personIds: string[], today: Day) =>
  db
    .select({
      personId: office.personId,
      role: office.role,
      organisationId: office.organisationId,
      at: organisation.name,
      councilWord: organisation.councilWord,
      until: office.until,
    })
    .from(office)
    .innerJoin(organisation, eq(organisation.id, office.organisationId))
    .where(
      and(
        inArray(office.personId, personIds),
        lte(office.from, today),
        or(isNull(office.until), gte(office.until, today)),
      ),
    )
    .orderBy(asc(organisation.name), asc(office.role), asc(office.id));

/** Seats of today of these people, with the council's name. */
export const listSeats = (db: Db, personIds: string[], today: Day) =>
  db
    .select({
      personId: membership.personId,
      role: membership.role,
      councilId: membership.councilId,
      at: participationCouncil.name,
      councilWord: organisation.councilWord,
      until: membership.until,
    })
    .from(membership)
    .innerJoin(participationCouncil, eq(participationCouncil.id, membership.councilId))
    .innerJoin(organisation, eq(organisation.id, participationCouncil.organisationId))
    .where(
      and(
        inArray(membership.personId, personIds),
        lte(membership.from, today),
        or(isNull(membership.until), gte(membership.until, today)),
      ),
    )
    .orderBy(asc(participationCouncil.name), asc(membership.role), asc(membership.id));

/** Everybody who can sign in, in the order in which they came. */
export const listAccounts = (db: Db) =>
  db
    .select({ personId: person.id, name: person.name, email: person.email })
    .from(account)
    .innerJoin(person, eq(person.id, account.personId))
    .where(and(isNull(account.endedAt), isNull(person.erasedAt), isNotNull(person.email)))
    .orderBy(asc(account.invitedAt), asc(account.id));
