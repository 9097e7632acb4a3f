import { emptyDatabase, freshDatabase, freshStore } from '@samenspraak/testing/databases.ts';
import BetterSqlite from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import pg from 'pg';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { guards as houseGuards } from '../guards/index.ts';
import { dialect } from './columns.ts';
import { guardNames, triggersFor } from './guards.ts';
import { openStore, type Store, type Tx } from './store.ts';
import { letter, page, trialDesign, trialGuards } from './trial/tables.ts';
import { guardViolation } from './violations.ts';

const design = trialDesign();
const sealedAt = '2026-11-22T23:51:40.120Z';
let store: Store;

const refusal = async (job: (tx: Tx) => PromiseLike<unknown>): Promise<string | null> => {
  try {
    await store.write('attempt', async (tx) => void (await job(tx)));
    return 'done';
  } catch (error) {
    return guardViolation(error) ?? String(error);
  }
};

beforeAll(async () => {
  store = await freshStore({ design });
  await store.write('letters', async (tx) => {
    await tx.insert(letter).values([
      { id: 'sealed', code: 's', words: 'w', extra: { n: 1 } },
      { id: 'open', code: 'o', words: 'w' },
      { id: 'empty', code: 'e', words: 'w' },
    ]);
    await tx.insert(page).values([
      { id: 'p-sealed', letterId: 'sealed', words: 'w' },
      { id: 'p-open', letterId: 'open', words: 'w' },
    ]);
    await tx.update(letter).set({ sealedAt }).where(eq(letter.id, 'sealed'));
  });
});

describe('a frozen row', () => {
  test('cannot be changed, deleted or thawed', async () => {
    const own = eq(letter.id, 'sealed');
    expect(await refusal((tx) => tx.update(letter).set({ words: 'x' }).where(own))).toBe('letter-is-sealed');
    expect(
      await refusal((tx) =>
        tx
          .update(letter)
          .set({ extra: { n: 2 } })
          .where(own),
      ),
    ).toBe('letter-is-sealed');
    expect(await refusal((tx) => tx.update(letter).set({ extra: null }).where(own))).toBe('letter-is-sealed');
    expect(await refusal((tx) => tx.update(letter).set({ sealedAt: null }).where(own))).toBe(
      'letter-is-sealed',
    );
    expect(await refusal((tx) => tx.delete(letter).where(own))).toBe('letter-is-sealed');
  });

  test('may change in the columns that are left free', async () => {
    const readAt = sealedAt;
    expect(await refusal((tx) => tx.update(letter).set({ readAt }).where(eq(letter.id, 'sealed')))).toBe(
      'done',
    );
  });

  test('does not hold up rows that are not frozen', async () => {
    const own = eq(letter.id, 'open');
    expect(await refusal((tx) => tx.update(letter).set({ words: 'x' }).where(own))).toBe('done');
  });

  test('cannot be overwritten by inserting it again', async () => {
    const again = { id: 'sealed', code: 's', words: 'x' };
    const upsert = (tx: Tx) =>
      tx
        .insert(letter)
        .values(again)
        .onConflictDoUpdate({ target: letter.id, set: { words: 'x' } });
    expect(await refusal(upsert)).toBe('letter-is-sealed');
  });
});

describe('the parts of something frozen', () => {
  test('cannot be changed, deleted, added, moved out or moved in', async () => {
    const part = eq(page.id, 'p-sealed');
    const added = { id: 'p-new', letterId: 'sealed', words: 'w' };
    expect(await refusal((tx) => tx.update(page).set({ words: 'x' }).where(part))).toBe('letter-is-sealed');
    expect(await refusal((tx) => tx.delete(page).where(part))).toBe('letter-is-sealed');
    expect(await refusal((tx) => tx.insert(page).values(added))).toBe('letter-is-sealed');
    expect(await refusal((tx) => tx.update(page).set({ letterId: 'open' }).where(part))).toBe(
      'letter-is-sealed',
    );
    const other = eq(page.id, 'p-open');
    expect(await refusal((tx) => tx.update(page).set({ letterId: 'sealed' }).where(other))).toBe(
      'letter-is-sealed',
    );
  });
});

test('a step that asks for something else first is refused until it is there', async () => {
  const seal = (tx: Tx) => tx.update(letter).set({ sealedAt }).where(eq(letter.id, 'empty'));
  expect(await refusal(seal)).toBe('letter-is-empty');
  await store.write(
    'page',
    async (tx) => void (await tx.insert(page).values({ id: 'p-e', letterId: 'empty', words: 'w' })),
  );
  expect(await refusal(seal)).toBe('done');
});

describe('raw SQL past the store', () => {
  let url: string;
  let run: (statement: string) => Promise<unknown>;
  beforeEach(async () => {
    url = await freshDatabase(design);
    const writing = await openStore({ url });
    await writing.write('sealed', async (tx) => {
      await tx.insert(letter).values({ id: 'sealed', code: 's', words: 'w' });
      await tx.insert(page).values({ id: 'p-sealed', letterId: 'sealed', words: 'w' });
      await tx.update(letter).set({ sealedAt }).where(eq(letter.id, 'sealed'));
    });
    await writing.close();
    run = async (statement) => {
      if (dialect === 'sqlite') {
        // As somebody's tool would open it: recursive_triggers is off here.
        const client = new BetterSqlite(url);
        try {
          return client.exec(statement);
        } finally {
          client.close();
        }
      }
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        return await client.query(statement);
      } finally {
        await client.end();
      }
    };
  });

  test('is refused as well', async () => {
    await expect(run(`UPDATE letter SET words = 'x'`)).rejects.toThrow('guard: letter-is-sealed');
    await expect(run(`DELETE FROM letter`)).rejects.toThrow('guard: letter-is-sealed');
  });

  test('cannot replace a frozen row (SQLite) or empty its table (PostgreSQL)', async () => {
    const trick =
      dialect === 'sqlite'
        ? `INSERT OR REPLACE INTO letter (id, code, words) VALUES ('sealed', 's', 'x')`
        : `TRUNCATE letter CASCADE`;
    await expect(run(trick)).rejects.toThrow('guard: letter-is-sealed');
  });

  test('cannot replace a frozen row by another unique key, nor by changing a row into it', async ({
    skip,
  }) => {
    if (dialect === 'postgres') return skip('PostgreSQL has no INSERT OR REPLACE');
    await run(`INSERT INTO letter (id, code, words) VALUES ('loose', 'l', 'x')`);
    await run(`INSERT INTO page (id, letter_id, words) VALUES ('p-loose', 'loose', 'x')`);
    const place = `(SELECT rowid FROM letter WHERE id = 'sealed')`;
    for (const trick of [
      `INSERT OR REPLACE INTO letter (rowid, id, code, words) VALUES (${place}, 'new', 'n', 'x')`,
      `UPDATE OR REPLACE letter SET rowid = ${place} WHERE id = 'loose'`,
      `UPDATE OR REPLACE page SET id = 'p-sealed' WHERE id = 'p-loose'`,
      `INSERT OR REPLACE INTO letter (id, code, words) VALUES ('new', 's', 'x')`,
      `UPDATE OR REPLACE letter SET code = 's' WHERE id = 'loose'`,
      `UPDATE OR REPLACE letter SET id = 'sealed' WHERE id = 'loose'`,
    ])
      await expect(run(trick)).rejects.toThrow('guard: letter-is-sealed');
    await run(`DELETE FROM page WHERE id = 'p-loose'`);
    await run(`UPDATE letter SET code = 'm', id = 'looser' WHERE id = 'loose'`);
  });
});

describe('guards by name', () => {
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => `guard_${name}`).sort();

  test('stand in this database as they are declared, so that both databases have the same', async () => {
    expect(await guardNames(store)).toEqual(names(trialGuards));
    const house = await freshStore();
    expect(await guardNames(house)).toEqual(names(houseGuards));
  });

  test('a name is used once', () => {
    expect(() => triggersFor(dialect, [...trialGuards, trialGuards[0]!])).toThrow('Two guards');
  });

  test('nothing stands in a database without guards', async () => {
    const { migrate } = await import('./migrate.ts');
    const url = await emptyDatabase();
    await migrate(url, { ...design, guards: [] });
    const bare = await openStore({ url });
    expect(await guardNames(bare)).toEqual([]);
    await bare.close();
  });
});
