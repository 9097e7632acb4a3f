import { freshStore } from '@samenspraak/testing/databases.ts';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { hot } from './hot.ts';
import type { Store, Tx } from './store.ts';
import { letter, stamp, trialDesign } from './trial/tables.ts';

let store: Store;
beforeAll(async () => {
  store = await freshStore({ design: trialDesign() });
});

let built = 0;
const stampById = hot('trial-stamp-by-id', (db) => {
  built += 1;
  return db
    .select()
    .from(stamp)
    .where(eq(stamp.id, sql.placeholder('id')));
});
const addStamp = hot('trial-add-stamp', (db) =>
  db
    .insert(stamp)
    .values({ id: sql.placeholder('id'), n: sql.placeholder('n') })
    .onConflictDoNothing()
    .returning({ id: stamp.id }),
);
const raise = hot('trial-raise-stamp', (db) =>
  db
    .update(stamp)
    .set({ n: sql`${stamp.n} + 1` })
    .where(eq(stamp.id, sql.placeholder('id')))
    .returning(),
);
const urgentLetters = hot('trial-urgent-letters', (db) =>
  db
    .select({ id: letter.id, extra: letter.extra, sealedAt: letter.sealedAt })
    .from(letter)
    .where(eq(letter.urgent, sql.param(sql.placeholder('urgent'), letter.urgent))),
);

test('a hot query answers typed rows, for reading and for writing', async () => {
  const made = await store.write('hot', async (tx) => {
    const first: { id: string }[] = await addStamp(tx, { id: 'a', n: 1 });
    const again = await addStamp(tx, { id: 'a', n: 2 });
    await raise(tx, { id: 'a' });
    const [row] = await stampById(tx, { id: 'a' });
    return { first, again, row };
  });
  expect(made).toEqual({ first: [{ id: 'a' }], again: [], row: { id: 'a', n: 2 } });
  expect(await stampById(store.read, { id: 'a' })).toEqual([{ id: 'a', n: 2 }]);
  expect(await stampById(store.read, { id: 'b' })).toEqual([]);
});

test('what is stored otherwise than typed goes in and comes out as typed', async () => {
  const sealedAt = '2026-11-22T23:51:40.120Z';
  await store.write('letter', async (tx) => {
    await tx
      .insert(letter)
      .values({ id: 'l', code: 'l', words: 'w', urgent: true, extra: { n: 3 }, sealedAt });
  });
  expect(await urgentLetters(store.read, { urgent: true })).toEqual([{ id: 'l', extra: { n: 3 }, sealedAt }]);
  expect(await urgentLetters(store.read, { urgent: false })).toEqual([]);
});

test('a hot query is built once per connection, not once per job', async () => {
  const before = built;
  for (let n = 0; n < 20; n += 1) {
    await store.write('again', (tx) => stampById(tx, { id: 'a' }));
    await stampById(store.read, { id: 'a' });
  }
  expect(built).toBe(before);
});

test('a hot query stops with the transaction it was asked on', async () => {
  let kept: Tx | undefined;
  await store.write('hot lender', async (tx) => {
    kept = tx;
    await stampById(tx, { id: 'a' });
  });
  await expect(stampById(kept!, { id: 'a' })).rejects.toThrow('"hot lender"');
});

test('PostgreSQL keeps it as a prepared statement on the server', async ({ skip }) => {
  if (store.dialect === 'sqlite') return skip('SQLite prepares in the process');
  const names = await store.write('look', async (tx) => {
    await stampById(tx, { id: 'a' });
    return tx.select({ name: sql<string>`name` }).from(sql`pg_prepared_statements`);
  });
  expect(names).toContainEqual({ name: 'trial-stamp-by-id' });
});

test('two hot queries cannot have one name', () => {
  expect(() => hot('trial-stamp-by-id', (db) => db.select().from(stamp))).toThrow('trial-stamp-by-id');
});
