import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { councilSetting, membership, participationCouncil } from '@samenspraak/drizzle/schema/index.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { and, eq } from 'drizzle-orm';

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

export const insertMembership = async (tx: Tx, row: typeof membership.$inferInsert): Promise<void> => {
  const [made] = await tx
    .insert(membership)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: membership.id });
  if (!made) throw refuse('already-a-member');
};

export const changeMembership = (tx: Tx, id: string, set: { until: string }) =>
  tx.update(membership).set(set).where(eq(membership.id, id));
