import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { rateLimit } from '@samenspraak/drizzle/schema/index.ts';
import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';

export type Points = { points: number; expiresAt: string | null };

/** One statement, so that no try slips through between looking and counting; `afresh` starts a new period. */
export const changePoints = async (
  tx: Tx,
  change: { key: string; points: number; now: string; expiresAt: string | null; afresh: boolean },
): Promise<Points> => {
  const { key, points, now, expiresAt, afresh } = change;
  const over = sql`${rateLimit.expiresAt} <= ${sql.param(now, rateLimit.expiresAt)}`;
  const [row] = await tx
    .insert(rateLimit)
    .values({ key, points, expiresAt })
    .onConflictDoUpdate({
      target: rateLimit.key,
      set: afresh
        ? { points, expiresAt }
        : {
            points: sql`case when ${over} then ${sql.param(points, rateLimit.points)} else ${rateLimit.points} + ${sql.param(points, rateLimit.points)} end`,
            expiresAt: sql`case when ${over} then ${sql.param(expiresAt, rateLimit.expiresAt)} else ${rateLimit.expiresAt} end`,
          },
    })
    .returning({ points: rateLimit.points, expiresAt: rateLimit.expiresAt });
  return row!;
};

export const readPoints = async (db: ReadDb, key: string, now: string): Promise<Points | null> => {
  const [row] = await db
    .select({ points: rateLimit.points, expiresAt: rateLimit.expiresAt })
    .from(rateLimit)
    .where(and(eq(rateLimit.key, key), or(isNull(rateLimit.expiresAt), gt(rateLimit.expiresAt, now))));
  return row ?? null;
};

export const deletePoints = async (tx: Tx, key: string): Promise<boolean> =>
  (await tx.delete(rateLimit).where(eq(rateLimit.key, key)).returning({ key: rateLimit.key })).length > 0;
