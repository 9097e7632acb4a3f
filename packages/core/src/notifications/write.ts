import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { outbox } from '@samenspraak/drizzle/schema/index.ts';
import { and, asc, eq, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';

const due = (now: string) =>
  and(
    isNull(outbox.doneAt),
    isNull(outbox.deadAt),
    lte(outbox.runAt, now),
    or(isNull(outbox.lockedUntil), lte(outbox.lockedUntil, now)),
  );

/**
 * Takes the oldest due parcels for one worker. `due` stands there twice: of two workers that saw the same
 * parcel on PostgreSQL, the second finds it locked and leaves it.
 */
export const claimDue = (
  tx: Tx,
  { now, lockedUntil, most }: { now: string; lockedUntil: string; most: number },
) =>
  tx
    .update(outbox)
    .set({ lockedUntil, attempts: sql`${outbox.attempts} + 1` })
    .where(
      and(
        inArray(
          outbox.id,
          tx
            .select({ id: outbox.id })
            .from(outbox)
            .where(due(now))
            .orderBy(asc(outbox.runAt), asc(outbox.id))
            .limit(most),
        ),
        due(now),
      ),
    )
    .returning({
      id: outbox.id,
      kind: outbox.kind,
      payload: outbox.payload,
      createdAt: outbox.createdAt,
      attempts: outbox.attempts,
    });

export const markDelivered = (tx: Tx, id: string, now: string) =>
  tx.update(outbox).set({ doneAt: now, lockedUntil: null, lastError: null }).where(eq(outbox.id, id));

export const markFailed = (
  tx: Tx,
  id: string,
  failure: { lastError: string; runAt: string } | { lastError: string; deadAt: string },
) =>
  tx
    .update(outbox)
    .set({ ...failure, lockedUntil: null })
    .where(and(eq(outbox.id, id), isNull(outbox.doneAt)));

/** Puts a dead parcel back; false when it is not on the dead-letter list. */
export const reviveDead = async (tx: Tx, id: string, now: string): Promise<boolean> => {
  const revived = await tx
    .update(outbox)
    .set({ deadAt: null, attempts: 0, runAt: now })
    .where(and(eq(outbox.id, id), isNotNull(outbox.deadAt)))
    .returning({ id: outbox.id });
  return revived.length > 0;
};

/** Parcels with a once-key stay: they keep the same thing from being queued again. */
export const deleteDelivered = async (tx: Tx, before: string): Promise<number> =>
  (
    await tx
      .delete(outbox)
      .where(and(lte(outbox.doneAt, before), isNull(outbox.onceKey)))
      .returning({ id: outbox.id })
  ).length;
