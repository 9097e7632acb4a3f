import { emptyDatabase } from '@samenspraak/testing/databases.ts';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { dialect } from './columns.ts';
import { guardNames } from './guards.ts';
import { migrate } from './migrate.ts';
import { openStore, type Store } from './store.ts';
import { letter, page, trialDesign, trialGuards } from './trial/tables.ts';

// What drizzle-kit writes when a column may become empty: SQLite has to build the table anew.
const rebuilt =
  dialect === 'postgres'
    ? [`ALTER TABLE letter ALTER COLUMN words DROP NOT NULL`]
    : [
        `PRAGMA foreign_keys=OFF`,
        `CREATE TABLE __new_letter (id text PRIMARY KEY NOT NULL, code text NOT NULL, words text, extra text, urgent integer DEFAULT 0 NOT NULL, sealed_at text, read_at text)`,
        `INSERT INTO __new_letter SELECT id, code, words, extra, urgent, sealed_at, read_at FROM letter`,
        `DROP TABLE letter`,
        `ALTER TABLE __new_letter RENAME TO letter`,
        `PRAGMA foreign_keys=ON`,
        `CREATE UNIQUE INDEX letter_code ON letter (code)`,
      ];

const open: Store[] = [];
async function opened(url: string): Promise<Store> {
  const store = await openStore({ url });
  open.push(store);
  return store;
}
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

async function filled(url: string): Promise<void> {
  const store = await opened(url);
  await store.write('fill', async (tx) => {
    await tx.insert(letter).values({ id: 'l', code: 'l', words: 'w' });
    await tx.insert(page).values({ id: 'p', letterId: 'l', words: 'w' });
    await tx.update(letter).set({ sealedAt: '2026-11-22T23:51:40.120Z' });
  });
  await store.close();
}

test('a database is migrated once, and a second start has nothing to do', async () => {
  const url = await emptyDatabase();
  expect(await migrate(url, trialDesign())).toEqual(['0000_trial']);
  expect(await migrate(url, trialDesign())).toEqual([]);
});

test('several processes that start together migrate once', async () => {
  const url = await emptyDatabase();
  const { migrations } = trialDesign();
  const program = join(import.meta.dirname, 'trial', 'migrate-now.ts');
  const run = promisify(execFile);
  const told = await Promise.all(
    [1, 2, 3].map(() => run(process.execPath, [program, url, migrations], { env: process.env })),
  );
  expect(told.map(({ stdout }) => stdout.trim()).sort()).toEqual(['', '', '0000_trial']);
});

test('rows that refer to a rebuilt table are kept, and so are the guards', async () => {
  const url = await emptyDatabase();
  await migrate(url, trialDesign());
  await filled(url);
  expect(await migrate(url, trialDesign(rebuilt))).toEqual(['0001_trial']);
  const store = await opened(url);
  expect(await store.read.$count(letter)).toBe(1);
  expect(await store.read.$count(page)).toBe(1);
  expect(await guardNames(store)).toEqual(trialGuards.map(({ name }) => `guard_${name}`).sort());
  await expect(
    store.write('change', async (tx) => void (await tx.update(letter).set({ words: 'x' }))),
  ).rejects.toThrow();
});

test('a migration may change what guards freeze, because they stand aside', async () => {
  const url = await emptyDatabase();
  await migrate(url, trialDesign());
  await filled(url);
  await migrate(url, trialDesign([`UPDATE letter SET words = 'corrected'`]));
  const store = await opened(url);
  expect((await store.read.select().from(letter))[0]?.words).toBe('corrected');
});

test('a migration that fails leaves everything as it was, guards included', async () => {
  const url = await emptyDatabase();
  await migrate(url, trialDesign());
  await filled(url);
  const failing = trialDesign([`UPDATE letter SET words = 'half'`, `UPDATE nothing SET words = 'half'`]);
  await expect(migrate(url, failing)).rejects.toThrow('"0001_trial" failed');
  const store = await opened(url);
  expect((await store.read.select().from(letter))[0]?.words).toBe('w');
  expect(await guardNames(store)).toHaveLength(trialGuards.length);
});

test('a migration that leaves rows pointing at nothing is undone', async () => {
  const url = await emptyDatabase();
  await migrate(url, trialDesign());
  await filled(url);
  await expect(
    migrate(url, trialDesign([`DELETE FROM letter`, `INSERT INTO page VALUES ('q', 'nobody', 'w')`])),
  ).rejects.toThrow();
  const store = await opened(url);
  expect(await store.read.$count(letter)).toBe(1);
});

test('guards that changed in the code are made anew without a migration', async () => {
  const url = await emptyDatabase();
  const design = trialDesign();
  await migrate(url, { ...design, guards: trialGuards.slice(0, 1) });
  await migrate(url, design);
  const store = await opened(url);
  expect(await guardNames(store)).toHaveLength(trialGuards.length);
});

test('a database of a newer version, or with a rewritten migration, is refused with the remedy', async () => {
  const url = await emptyDatabase();
  await migrate(url, trialDesign(rebuilt));
  await expect(migrate(url, trialDesign())).rejects.toThrow(/newer version/);
  await expect(migrate(url, trialDesign([`SELECT 1`]))).rejects.toThrow(/was changed after/);
});
