import type { ReadDb } from '@samenspraak/drizzle/dialect/store.ts';
import { outbox } from '@samenspraak/drizzle/schema/index.ts';
import { and, asc, count, desc, isNotNull, isNull, lte, min } from 'drizzle-orm';

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

/** How much waits, since when, and how much was given up. */
export const countOutbox = async (db: ReadDb, now: string) => {
  const [[due], [dead]] = await Promise.all([
    db
      .select({ waiting: total, since: min(outbox.runAt) })
      .from(outbox)
      .where(and(isNull(outbox.doneAt), isNull(outbox.deadAt), lte(outbox.runAt, now))),
    db.select({ dead: total }).from(outbox).where(isNotNull(outbox.deadAt)),
  ]);
  return { waiting: due?.waiting ?? 0, since: due?.since ?? null, dead: dead?.dead ?? 0 };
};
