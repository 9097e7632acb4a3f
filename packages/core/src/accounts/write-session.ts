import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { session } from '@samenspraak/drizzle/schema/index.ts';
import { and, eq, lte } from 'drizzle-orm';

export const insertSession = (tx: Tx, row: typeof session.$inferInsert) => tx.insert(session).values(row);

/** Answers the account whose session it was. */
export const deleteSession = async (tx: Tx, id: string): Promise<string | undefined> => {
  const [ended] = await tx
    .delete(session)
    .where(eq(session.id, id))
    .returning({ accountId: session.accountId });
  return ended?.accountId;
};

export const deleteOwnSession = async (tx: Tx, accountId: string, id: string): Promise<boolean> => {
  const ended = await tx
    .delete(session)
    .where(and(eq(session.id, id), eq(session.accountId, accountId)))
    .returning({ id: session.id });
  return ended.length > 0;
};

export const deleteSessionsOf = async (tx: Tx, accountId: string): Promise<number> =>
  (await tx.delete(session).where(eq(session.accountId, accountId)).returning({ id: session.id })).length;

export const deleteExpiredSessions = async (tx: Tx, now: string): Promise<number> =>
  (await tx.delete(session).where(lte(session.expiresAt, now)).returning({ id: session.id })).length;
