import type { ReadDb } from '@samenspraak/drizzle/dialect/store.ts';
import { outbox } from '@samenspraak/drizzle/schema/index.ts';
import { and, asc, count, desc, gt, isNotNull, isNull, lte, min, or } from 'drizzle-orm';

/** What was given up, newest first. */
export const listDead = (db: ReadDb) =>
  db
    .select({
      id: outbox.id,
      kind: outbox.kind,
      payload: outbox.payload,
      createdAt: outbox.createdAt,
      deadAt: outbox.deadAt,
      lastError: outbox.lastError,
    })
    .from(outbox)
    .where(isNotNull(outbox.deadAt))
    .orderBy(desc(outbox.deadAt), asc(outbox.id))
    .limit(200);

const total = count().mapWith(Number);

/**
 * How much waits, since when the oldest was posted, and how much was given up. Each failure puts a parcel off, and it
 * waits all the same; one that was posted for a later moment does not wait before that.
 */
export const countOutbox = async (db: ReadDb, now: string) => {
  const [[late], [dead]] = await Promise.all([
    db
      .select({ waiting: total, since: min(outbox.createdAt) })
      .from(outbox)
      .where(
        and(isNull(outbox.doneAt), isNull(outbox.deadAt), or(lte(outbox.runAt, now), gt(outbox.attempts, 0))),
      ),
    db.select({ dead: total }).from(outbox).where(isNotNull(outbox.deadAt)),
  ]);
  return { waiting: late?.waiting ?? 0, since: late?.since ?? null, dead: dead?.dead ?? 0 };
};
