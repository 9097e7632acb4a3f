import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { seal, sealedFact } from '@samenspraak/drizzle/schema/index.ts';

/** One seal with its leaves. A seal holds at most `sealSize` facts, well under the databases' limits of a statement. */
export const insertSeal = async (
  tx: Tx,
  row: typeof seal.$inferInsert,
  leaves: { factId: string; position: number; leaf: string }[],
): Promise<void> => {
  await tx.insert(seal).values(row);
  await tx.insert(sealedFact).values(leaves.map((leaf) => ({ ...leaf, seal: row.number })));
};
