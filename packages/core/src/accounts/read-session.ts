import { hot } from '@samenspraak/drizzle/dialect/hot.ts';
import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { account, membership, office, person, session } from '@samenspraak/drizzle/schema/index.ts';
import type { Day } from '@samenspraak/domain/shared/civil-days.ts';
import { and, asc, eq, gt, gte, isNull, lte, or, sql } from 'drizzle-orm';

const holder = hot('accounts_session_holder', (db) =>
  db
    .select({
      id: session.id,
      accountId: session.accountId,
      kind: session.kind,
      device: session.device,
      createdAt: session.createdAt,
      expiresAt: session.expiresAt,
      personId: person.id,
    })
    .from(session)
    .innerJoin(account, eq(account.id, session.accountId))
    .innerJoin(person, eq(person.id, account.personId))
    .where(and(eq(session.id, sql.placeholder('id')), isNull(account.endedAt), isNull(person.erasedAt))),
);

/** A session with the person who holds it; none when the account has ended. */
export const readSessionHolder = async (db: ReadDb | Tx, id: string) => (await holder(db, { id }))[0];

const officesOfToday = hot('accounts_offices_of_today', (db) =>
  db
    .select({ organisationId: office.organisationId, role: office.role })
    .from(office)
    .where(
      and(
        eq(office.personId, sql.placeholder('personId')),
        lte(office.from, sql.placeholder('today')),
        or(isNull(office.until), gte(office.until, sql.placeholder('today'))),
      ),
    )
    .orderBy(asc(office.id)),
);

const seatsOfToday = hot('accounts_seats_of_today', (db) =>
  db
    .select({ councilId: membership.councilId, role: membership.role })
    .from(membership)
    .where(
      and(
        eq(membership.personId, sql.placeholder('personId')),
        lte(membership.from, sql.placeholder('today')),
        or(isNull(membership.until), gte(membership.until, sql.placeholder('today'))),
      ),
    )
    .orderBy(asc(membership.id)),
);

/** Offices and seats that somebody holds on a day; the first and the last day count. */
export const readRoles = async (db: ReadDb | Tx, personId: string, today: Day) => {
  const [offices, seats] = await Promise.all([
    officesOfToday(db, { personId, today }),
    seatsOfToday(db, { personId, today }),
  ]);
  return { offices, seats };
};

/** Sessions of an account that have not ended at this moment, newest first. */
export const listSessions = (db: ReadDb | Tx, accountId: string, now: string) =>
  db
    .select()
    .from(session)
    .where(and(eq(session.accountId, accountId), gt(session.expiresAt, now)))
    .orderBy(sql`${session.createdAt} desc`, asc(session.id));
