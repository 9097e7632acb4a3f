import type { SessionKind } from '@samenspraak/domain/accounts/vocabulary.ts';
import { type Actor, visitor } from '@samenspraak/domain/shared/actor.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { type Adapter, generateIdFromEntropySize, Lucia, TimeSpan } from 'lucia';
import { sha256 } from '../foundation/secret.ts';
import type { Services } from '../foundation/services.ts';
import { listSessions, readRoles, readSessionHolder } from './read-session.ts';
import { deleteExpiredSessions, deleteSession, deleteSessionsOf, insertSession } from './write-session.ts';

/**
 * The only file that knows lucia, so that it is replaced here. Lucia is deprecated upstream: the decision
 * record says why it is used all the same.
 */
type SessionAttributes = { kind: SessionKind; device: string; createdAt: string };
type UserAttributes = { personId: string };

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<SessionAttributes, UserAttributes>;
    DatabaseSessionAttributes: SessionAttributes;
    DatabaseUserAttributes: UserAttributes;
  }
}

/** Without `tx` nothing is written: what has expired is left to the clean-up. */
type Reach = { db: ReadDb | Tx; tx?: Tx; now: string };

const adapterOver = ({ db, tx, now }: Reach): Adapter => {
  // Lucia looks at the wall clock; the house has a clock of its own (tests, the demo's story).
  const ahead = Date.parse(now) - Date.now();
  const toHouse = (date: Date) => new Date(date.getTime() + ahead).toISOString();
  const toWall = (instant: string) => new Date(Date.parse(instant) - ahead);
  return {
    async getSessionAndUser(token) {
      const row = await readSessionHolder(db, sha256(token));
      if (!row) return [null, null];
      const { accountId: userId, kind, device, createdAt, personId } = row;
      return [
        { id: token, userId, expiresAt: toWall(row.expiresAt), attributes: { kind, device, createdAt } },
        { id: userId, attributes: { personId } },
      ];
    },
    async getUserSessions(userId) {
      const rows = await listSessions(db, userId, now);
      return rows.map(({ id, expiresAt, kind, device, createdAt }) => ({
        id,
        userId,
        expiresAt: toWall(expiresAt),
        attributes: { kind, device, createdAt },
      }));
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      if (!tx) throw new Error('A session is made inside a command: pass its `tx`.');
      await insertSession(tx, {
        id: sha256(id),
        accountId: userId,
        expiresAt: toHouse(expiresAt),
        ...attributes,
      });
    },
    // A session ends when it was promised to: using it does not make it longer, and reading never writes.
    updateSessionExpiration: () => Promise.resolve(),
    async deleteSession(token) {
      if (tx) await deleteSession(tx, sha256(token));
    },
    async deleteUserSessions(userId) {
      if (tx) await deleteSessionsOf(tx, userId);
    },
    async deleteExpiredSessions() {
      if (tx) await deleteExpiredSessions(tx, now);
    },
  };
};

const lengths: Record<SessionKind, TimeSpan> = {
  staff: new TimeSpan(12, 'h'),
  member: new TimeSpan(30, 'd'),
};

const luciaOver = (reach: Reach, kind: SessionKind) =>
  new Lucia(adapterOver(reach), {
    sessionExpiresIn: lengths[kind],
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (attributes) => attributes,
  });

// The kind stands in front of the token, so that lucia knows how long it lasts before it is looked up.
const kindIn = (token: string): SessionKind => (token.startsWith('staff-') ? 'staff' : 'member');

/** Twelve hours for who holds an office today, thirty days for council members. */
export const startSession = async (
  work: { tx: Tx; now: string },
  { accountId, personId, device }: { accountId: string; personId: string; device: string },
): Promise<{ token: string; expiresAt: string }> => {
  const { offices } = await readRoles(work.tx, personId, dayOf(work.now));
  const kind: SessionKind = offices.length > 0 ? 'staff' : 'member';
  const token = `${kind}-${generateIdFromEntropySize(25)}`;
  const lucia = luciaOver({ db: work.tx, ...work }, kind);
  await lucia.createSession(accountId, { kind, device, createdAt: work.now }, { sessionId: token });
  const expiresAt = new Date(Date.parse(work.now) + lengths[kind].milliseconds()).toISOString();
  return { token, expiresAt };
};

/** Who holds this session, with the offices and seats of today; a visitor when nobody does. */
export const actorOfSession = async (services: Services, token: string | undefined): Promise<Actor> => {
  if (!token || token.length > 100) return visitor;
  const now = services.now().toISOString();
  const db = services.store.read;
  const { session, user } = await luciaOver({ db, now }, kindIn(token)).validateSession(token);
  if (!session) return visitor;
  const { personId } = user;
  const { offices, seats } = await readRoles(db, personId, dayOf(now));
  // Somebody who got an office meanwhile signs in like staff from then on.
  const age = Date.parse(now) - Date.parse(session.createdAt);
  if (offices.length > 0 && age >= lengths.staff.milliseconds()) return visitor;
  return { kind: 'person', accountId: user.id, personId, offices, seats };
};

/** How a session is known in lists and in the database; the token itself is never kept. */
export const sessionIdOf = (token: string): string => sha256(token);
