import { freshDatabase, freshStore } from '@samenspraak/testing/databases.ts';
import { eq, sql, type SQL } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { dialect } from './columns.ts';
import { openStore, type Store, type Tx } from './store.ts';
import { page, stamp, trialDesign } from './trial/tables.ts';

const design = trialDesign();
// On a busy machine a first job may take longer than a batch.
const batch = { milliseconds: 5000 };

/** Statements that no job can ask for through `Tx`, to bring about what a full disk would. */
const raw = (tx: Tx, statement: SQL) => (tx as unknown as { run(statement: SQL): void }).run(statement);

const put = (store: Store, id: string, n = 0) =>
  store.write(`put ${id}`, async (tx) => void (await tx.insert(stamp).values({ id, n })));

const statuses = async (jobs: Promise<unknown>[]) =>
  (await Promise.allSettled(jobs)).map(({ status }) => status);

describe.runIf(dialect === 'sqlite')('the one writer of SQLite', () => {
  const twoJobs = async (store: Store): Promise<string[]> => {
    const events: string[] = [];
    const job = (id: string) =>
      store
        .write(id, async (tx) => {
          await tx.insert(stamp).values({ id, n: 1 });
          events.push(`${id} ran, readers see ${await store.read.$count(stamp)}`);
        })
        .then(() => events.push(`${id} answered`));
    await Promise.all([job('a'), job('b')]);
    return events;
  };

  test('takes jobs that come together under one commit, and answers them after it', async () => {
    expect(await twoJobs(await freshStore({ design, batch }))).toEqual([
      'a ran, readers see 0',
      'b ran, readers see 0',
      'a answered',
      'b answered',
    ]);
  });

  test('commits each job by itself when told so', async () => {
    expect(await twoJobs(await freshStore({ design, batch: { jobs: 1 } }))).toEqual([
      'a ran, readers see 0',
      'a answered',
      'b ran, readers see 1',
      'b answered',
    ]);
  });

  test('fails every job of a batch whose transaction is lost, and goes on with the next', async () => {
    const store = await freshStore({ design, batch });
    const lost = await statuses([
      put(store, 'before'),
      store.write('lose', async (tx) => raw(tx, sql`ROLLBACK`)),
    ]);
    expect(lost).toEqual(['rejected', 'rejected']);
    await put(store, 'next');
    expect(await store.read.select().from(stamp)).toEqual([{ id: 'next', n: 0 }]);
  });

  test('fails every job of a batch that cannot be committed, and goes on with the next', async () => {
    const store = await freshStore({ design, batch });
    const answers = await statuses([
      put(store, 'first'),
      store.write('orphan', async (tx) => {
        raw(tx, sql`PRAGMA defer_foreign_keys = ON`);
        await tx.insert(page).values({ id: 'p', letterId: 'nobody', words: 'w' });
      }),
      put(store, 'third'),
    ]);
    expect(answers).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await store.read.$count(stamp)).toBe(0);
    await put(store, 'next');
    expect(await store.read.$count(stamp, eq(stamp.id, 'next'))).toBe(1);
  });

  test('lets the rest of the process go on during a long queue', async () => {
    const store = await freshStore({ design });
    let turns = 0;
    let busy = true;
    const turn = () => {
      turns += 1;
      if (busy) setImmediate(turn);
    };
    setImmediate(turn);
    await Promise.all(Array.from({ length: 2000 }, (_, n) => put(store, `s-${n}`, n)));
    busy = false;
    expect(turns).toBeGreaterThan(5);
    expect(await store.read.$count(stamp)).toBe(2000);
  });

  test('keeps each job in the context of its caller', async () => {
    const { AsyncLocalStorage } = await import('node:async_hooks');
    const caller = new AsyncLocalStorage<string>();
    const store = await freshStore({ design });
    const whose = (name: string) => caller.run(name, () => store.write(name, async () => caller.getStore()));
    expect(await Promise.all([whose('olga'), whose('sam')])).toEqual(['olga', 'sam']);
  });

  test('is found by a path and by a file: address', async () => {
    const path = await freshDatabase(design);
    for (const url of [path, `file:${path}`]) {
      const store = await openStore({ url });
      expect(await store.read.$count(stamp)).toBe(0);
      await store.close();
    }
  });
});
