import { freshDatabase, freshStore } from '@samenspraak/testing/databases.ts';
import { eq, sql } from 'drizzle-orm';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store, type Tx } from './store.ts';
import { stamp, trialDesign } from './trial/tables.ts';

const design = trialDesign();
let store: Store;
beforeAll(async () => {
  store = await freshStore({ design, watchdogMs: 300 });
});

const stampOf = async (id: string) => (await store.read.select().from(stamp).where(eq(stamp.id, id)))[0];
const put = (id: string, n = 0) =>
  store.write(`put ${id}`, async (tx) => void (await tx.insert(stamp).values({ id, n })));

describe('a job that writes', () => {
  test('is there for every reader once it is answered', async () => {
    const answer = await store.write('tell', async (tx) => {
      await tx.insert(stamp).values({ id: 'told', n: 7 });
      return 'told';
    });
    expect(answer).toBe('told');
    expect(await stampOf('told')).toEqual({ id: 'told', n: 7 });
  });

  test('sees what it wrote itself', async () => {
    const count = await store.write('own', async (tx) => {
      await tx.insert(stamp).values({ id: 'own', n: 1 });
      return tx.$count(stamp, eq(stamp.id, 'own'));
    });
    expect(count).toBe(1);
  });

  test('leaves nothing behind when it fails', async () => {
    const failing = store.write('fail', async (tx) => {
      await tx.insert(stamp).values({ id: 'failed', n: 1 });
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    expect(await stampOf('failed')).toBeUndefined();
  });

  test('does not take its neighbours along when it fails', async () => {
    const outcomes = await Promise.allSettled([
      put('before'),
      store.write('between', async (tx) => {
        await tx.insert(stamp).values({ id: 'between', n: 1 });
        await tx.insert(stamp).values({ id: 'between', n: 2 });
      }),
      put('after'),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await stampOf('before')).toBeDefined();
    expect(await stampOf('between')).toBeUndefined();
    expect(await stampOf('after')).toBeDefined();
  });

  test('counts right when many count at once', async () => {
    await put('counted');
    const times = 12;
    await Promise.all(
      Array.from({ length: times }, (_, n) =>
        store.write(`count ${n}`, async (tx) => {
          const [row] = await tx.select().from(stamp).where(eq(stamp.id, 'counted'));
          await tx
            .update(stamp)
            .set({ n: row!.n + 1 })
            .where(eq(stamp.id, 'counted'));
        }),
      ),
    );
    expect((await stampOf('counted'))?.n).toBe(times);
  });

  test('counts right in one statement without serializable transactions', async () => {
    await put('stated');
    const add = async (tx: Tx) =>
      void (await tx
        .update(stamp)
        .set({ n: sql`${stamp.n} + 1` })
        .where(eq(stamp.id, 'stated')));
    await Promise.all(
      Array.from({ length: 20 }, () => store.write('add', add, { isolation: 'readCommitted' })),
    );
    expect((await stampOf('stated'))?.n).toBe(20);
  });
});

describe('a transaction on loan', () => {
  test('stops working when the job ends, and says whose it was', async () => {
    let kept: Tx | undefined;
    await store.write('lender', async (tx) => void (kept = tx));
    await expect(kept!.insert(stamp).values({ id: 'late', n: 1 })).rejects.toThrow('"lender"');
    await expect(kept!.$count(stamp)).rejects.toThrow('"lender"');
    expect(await stampOf('late')).toBeUndefined();
  });

  test('does not run a query that was built in time and awaited too late', async () => {
    let late: PromiseLike<unknown> | undefined;
    await store.write('forgetful', async (tx) => {
      const query = tx.insert(stamp).values({ id: 'forgotten', n: 1 });
      late = { then: (done, failed) => query.then(done, failed) };
    });
    await expect(Promise.resolve(late)).rejects.toThrow('"forgetful"');
    expect(await stampOf('forgotten')).toBeUndefined();
  });

  test('is not given to a job inside a job; both are named', async () => {
    const nested = store.write('outer', async () => {
      await store.write('inner', async () => undefined);
    });
    await expect(nested).rejects.toThrow(/"inner" .* "outer"/);
  });

  test('is not refused to a job that follows another', async () => {
    await store.write('first', async () => undefined).then(() => put('followed'));
    expect(await stampOf('followed')).toBeDefined();
  });
});

describe('a job that waits for something else than the database', () => {
  test('is rolled back by name, and others go on', async () => {
    const stalled = store.write('send a mail inside', async (tx) => {
      await tx.insert(stamp).values({ id: 'stalled', n: 1 });
      await wait(800);
      await tx.insert(stamp).values({ id: 'stalled too', n: 1 });
    });
    const next = put('after the stall');
    await expect(stalled).rejects.toThrow(/"send a mail inside" waited 300 ms/);
    await next;
    await wait(700);
    expect(await stampOf('stalled')).toBeUndefined();
    expect(await stampOf('stalled too')).toBeUndefined();
    expect(await stampOf('after the stall')).toBeDefined();
  });
});

describe('a store', () => {
  test('reads on a connection that cannot write', async () => {
    const reader = store.read as unknown as Tx;
    await expect((async () => reader.insert(stamp).values({ id: 'read', n: 1 }))()).rejects.toThrow();
    expect(await stampOf('read')).toBeUndefined();
  });

  test('finishes waiting jobs before it closes, and takes no new ones', async () => {
    const url = await freshDatabase(design);
    const closing = await openStore({ url });
    await closing.ping();
    const jobs = Array.from({ length: 20 }, (_, n) =>
      closing.write('last', async (tx) => void (await tx.insert(stamp).values({ id: `last-${n}`, n }))),
    );
    await Promise.all([...jobs, closing.close()]);
    await expect(closing.write('too late', async () => undefined)).rejects.toThrow();
    await expect(closing.ping()).rejects.toThrow();
    const again = await openStore({ url });
    expect(await again.read.$count(stamp)).toBe(20);
    await again.close();
  });

  test('keeps every answered job, and no half job, when the process is killed', async () => {
    const url = await freshDatabase(design);
    const program = join(import.meta.dirname, 'trial', 'die-writing.ts');
    const child = spawnSync(process.execPath, [program, url, '400', '60'], {
      encoding: 'utf8',
      env: process.env,
    });
    expect(child.signal).toBe('SIGKILL');
    const answered = child.stdout.trim().split('\n');
    expect(answered.length).toBeGreaterThanOrEqual(60);
    const again = await openStore({ url });
    const kept = new Set((await again.read.select().from(stamp)).map(({ id }) => id));
    await again.close();
    expect(answered.filter((id) => !kept.has(id))).toEqual([]);
    expect(kept.size).toBeLessThan(400);
  });

  test('is not opened when the tables were loaded for the other database', async () => {
    const other = store.dialect === 'sqlite' ? 'postgres://nobody@127.0.0.1/nothing' : '/tmp/nothing.db';
    await expect(openStore({ url: other })).rejects.toThrow('DATABASE_DIALECT');
  });
});
