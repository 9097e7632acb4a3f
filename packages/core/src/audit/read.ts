import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { fact, seal, sealedFact } from '@samenspraak/drizzle/schema/index.ts';
import { and, asc, count, desc, eq, gt, gte, isNull, lt } from 'drizzle-orm';

export type Fact = typeof fact.$inferSelect;
export type Seal = typeof seal.$inferSelect;

export const readNewestSeal = async (db: ReadDb | Tx): Promise<Seal | undefined> =>
  (await db.select().from(seal).orderBy(desc(seal.number)).limit(1))[0];

export const readHead = async (db: ReadDb, number: number): Promise<string | null> =>
  (await db.select({ head: seal.head }).from(seal).where(eq(seal.number, number)))[0]?.head ?? null;

const unsealed = (db: ReadDb) =>
  db.select({ fact }).from(fact).leftJoin(sealedFact, eq(sealedFact.factId, fact.id));

/** Facts that no seal holds, from a moment on (null: from the beginning), oldest first. */
export const listUnsealed = async (db: ReadDb, from: string | null, most: number): Promise<Fact[]> => {
  const rows = await unsealed(db)
    .where(and(isNull(sealedFact.factId), from === null ? undefined : gte(fact.at, from)))
    .orderBy(asc(fact.at), asc(fact.id))
    .limit(most);
  return rows.map((row) => row.fact);
};

/** Facts that no seal holds although they say they are older than this moment; from `since` on, when given. */
export const listSlippedIn = async (
  db: ReadDb,
  before: string,
  most: number,
  since?: string,
): Promise<Fact[]> => {
  const rows = await unsealed(db)
    .where(
      and(
        isNull(sealedFact.factId),
        lt(fact.at, before),
        since === undefined ? undefined : gte(fact.at, since),
      ),
    )
    .orderBy(asc(fact.at), asc(fact.id))
    .limit(most);
  return rows.map((row) => row.fact);
};

export const listSealsAfter = (db: ReadDb, number: number, most: number): Promise<Seal[]> =>
  db.select().from(seal).where(gt(seal.number, number)).orderBy(asc(seal.number)).limit(most);

/** What one seal holds, in order, each with its fact as it stands there now (null when it is gone). */
export const listSealed = (db: ReadDb, number: number) =>
  db
    .select({ factId: sealedFact.factId, position: sealedFact.position, leaf: sealedFact.leaf, fact })
    .from(sealedFact)
    .leftJoin(fact, eq(fact.id, sealedFact.factId))
    .where(eq(sealedFact.seal, number))
    .orderBy(asc(sealedFact.position), asc(sealedFact.factId));

/** Positions that point at a seal that is not there (any more). */
export const countSealedBeyond = async (db: ReadDb, number: number): Promise<number> =>
  (
    await db
      .select({ n: count().mapWith(Number) })
      .from(sealedFact)
      .where(gt(sealedFact.seal, number))
  )[0]!.n;
