import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import {
  account,
  finding,
  person,
  tableParticipant,
  tableSession,
  themeTable,
} from '@samenspraak/drizzle/schema/index.ts';
import { and, eq, isNull, notExists, sql } from 'drizzle-orm';

type Changed = Promise<{ id: string }[]>;
type Draft<Row> = Partial<Row> & { id: string; revision: number };

export const insertTable = (tx: Tx, row: typeof themeTable.$inferInsert) => tx.insert(themeTable).values(row);

/** Nothing is changed when the revision has moved on. */
export const changeTable = (
  tx: Tx,
  { id, revision, ...set }: Draft<typeof themeTable.$inferInsert>,
): Changed =>
  tx
    .update(themeTable)
    .set({ ...set, revision: revision + 1 })
    .where(and(eq(themeTable.id, id), eq(themeTable.revision, revision)))
    .returning({ id: themeTable.id });

/** A participant is a person by name only: without account and without mail address. */
export const insertParticipant = async (
  tx: Tx,
  { name, createdAt, ...seat }: typeof tableParticipant.$inferInsert & { name: string; createdAt: string },
): Promise<void> => {
  await tx.insert(person).values({ id: seat.personId, name, createdAt });
  await tx.insert(tableParticipant).values(seat);
};

/** Takes somebody from the table; the name goes with it, because nothing else needs it (AVG 5(1)(e)). */
export const deleteParticipant = async (tx: Tx, id: string): Promise<void> => {
  const [gone] = await tx
    .delete(tableParticipant)
    .where(eq(tableParticipant.id, id))
    .returning({ personId: tableParticipant.personId });
  if (!gone) return;
  await tx
    .delete(person)
    .where(
      and(
        eq(person.id, gone.personId),
        isNull(person.email),
        notExists(tx.select({ id: account.id }).from(account).where(eq(account.personId, gone.personId))),
      ),
    );
};

export const insertSession = (tx: Tx, row: typeof tableSession.$inferInsert) =>
  tx.insert(tableSession).values(row);

/** Nothing is changed when it was published meanwhile or the revision has moved on. */
export const changeSession = (
  tx: Tx,
  { id, revision, ...set }: Draft<typeof tableSession.$inferInsert>,
): Changed =>
  tx
    .update(tableSession)
    .set({ ...set, revision: revision + 1 })
    .where(
      and(eq(tableSession.id, id), eq(tableSession.revision, revision), isNull(tableSession.publishedAt)),
    )
    .returning({ id: tableSession.id });

/** Gives the finding the next number of its table. */
export const insertFinding = async (
  tx: Tx,
  row: Omit<typeof finding.$inferInsert, 'number'>,
): Promise<number> => {
  const [last] = await tx
    .select({ number: sql`coalesce(max(${finding.number}), 0)`.mapWith(Number) })
    .from(finding)
    .where(eq(finding.tableId, row.tableId));
  // Two at once: SQLite writes one after the other, PostgreSQL repeats the second (serializable).
  const number = (last?.number ?? 0) + 1;
  await tx.insert(finding).values({ ...row, number });
  return number;
};

/** Nothing is changed when it was published meanwhile or the revision has moved on. */
export const changeFinding = (
  tx: Tx,
  { id, revision, ...set }: Draft<typeof finding.$inferInsert>,
): Changed =>
  tx
    .update(finding)
    .set({ ...set, revision: revision + 1 })
    .where(and(eq(finding.id, id), eq(finding.revision, revision), isNull(finding.publishedAt)))
    .returning({ id: finding.id });
