import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { councilSetting, membership, participationCouncil } from '@samenspraak/drizzle/schema/index.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { and, eq, gte, isNull, lte, or } from 'drizzle-orm';

export const insertCouncil = (tx: Tx, row: typeof participationCouncil.$inferInsert) =>
  tx.insert(participationCouncil).values(row);

/** Nothing is changed when the revision has moved on. */
export const changeCouncil = (
  tx: Tx,
  {
    id,
    revision,
    ...set
  }: Partial<typeof participationCouncil.$inferInsert> & { id: string; revision: number },
) =>
  tx
    .update(participationCouncil)
    .set({ ...set, revision: revision + 1 })
    .where(and(eq(participationCouncil.id, id), eq(participationCouncil.revision, revision)))
    .returning({ id: participationCouncil.id });

/** One setting of a kind for a day: a second one for the same day corrects the first. */
export const putSetting = (tx: Tx, row: typeof councilSetting.$inferInsert) =>
  tx
    .insert(councilSetting)
    .values(row)
    .onConflictDoUpdate({
      target: [councilSetting.councilId, councilSetting.kind, councilSetting.from],
      set: { value: row.value, ground: row.ground },
    });

/** Refused when that person has the same role in the council on one of these days already. */
export const insertMembership = async (tx: Tx, row: typeof membership.$inferInsert): Promise<void> => {
  const { councilId, personId, role, from, until } = row;
  const same = await tx.$count(
    membership,
    and(
      eq(membership.councilId, councilId),
      eq(membership.personId, personId),
      eq(membership.role, role),
      or(isNull(membership.until), gte(membership.until, from)),
      until ? lte(membership.from, until) : undefined,
    ),
  );
  if (same > 0) throw refuse('already-a-member');
  await tx.insert(membership).values(row);
};

export const changeMembership = (tx: Tx, id: string, set: { until: string }) =>
  tx.update(membership).set(set).where(eq(membership.id, id));
