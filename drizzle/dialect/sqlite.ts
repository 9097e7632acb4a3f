import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as yieldToEvents, setTimeout as wait } from 'node:timers/promises';
import BetterSqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import {
  asJob,
  lend,
  refuseNested,
  StalledJobError,
  underLease,
  watchdogDefaultMs,
  type Lease,
} from './lease.ts';
import { filePath } from './sqlite-file.ts';
import type { ReadDb, Store, StoreOptions, Tx } from './store.ts';
import { rememberUniqueIndexes } from './violations.ts';

type Connection = BetterSqlite.Database;
type Waiting = {
  name: string;
  run: (tx: Tx, lease: Lease) => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
};
type Outcome = { waiting: Waiting; value?: unknown; error?: unknown; failed: boolean };

// Measured: a batch that held more than 8 jobs means there is a crowd; waiting a moment then halves the
// number of fsyncs, while a quiet writer keeps answering at once.
const crowd = 8;
const windowMs = 1;
const largestBatch = 256;
const longestBatchMs = 8;

/** Settings every connection that may write must have: guards are only whole with recursive triggers. */
export function openWriter(url: string): Connection {
  const client = new BetterSqlite(filePath(url), { timeout: 5000 });
  client.pragma('journal_mode = WAL');
  client.pragma('synchronous = FULL');
  // The notes for undoing one job of a batch stay in memory.
  client.pragma('temp_store = MEMORY');
  client.pragma('recursive_triggers = ON');
  // better-sqlite3 switches foreign keys on by itself; migrate needs them off, so both say so.
  client.pragma('foreign_keys = ON');
  return client;
}

export function openSqlite(options: StoreOptions): Store {
  const writer = openWriter(options.url);
  const reader = new BetterSqlite(filePath(options.url), { readonly: true, timeout: 5000 });
  reader.pragma('cache_size = -32000');
  rememberUniqueIndexes(reader);
  const database = drizzle(writer) as unknown as Tx;
  const watchdogMs = options.watchdogMs ?? watchdogDefaultMs;
  const { jobs: batchLimit = largestBatch, milliseconds: batchMs = longestBatchMs } = options.batch ?? {};

  const begin = writer.prepare('BEGIN IMMEDIATE');
  const commit = writer.prepare('COMMIT');
  const rollback = writer.prepare('ROLLBACK');
  const savepoint = writer.prepare('SAVEPOINT job');
  const release = writer.prepare('RELEASE job');
  const undo = writer.prepare('ROLLBACK TO job');

  const queue: Waiting[] = [];
  let draining: Promise<void> | undefined;
  let closed = false;
  let lastBatch = 0;

  async function runJob(waiting: Waiting): Promise<Outcome> {
    const lease: Lease = { job: waiting.name, live: true };
    let timer: NodeJS.Timeout | undefined;
    try {
      savepoint.run();
      const stalled = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new StalledJobError(waiting.name, watchdogMs)), watchdogMs);
      });
      const value = await underLease(lease, () =>
        Promise.race([waiting.run(lend(database, lease), lease), stalled]),
      );
      release.run();
      return { waiting, value, failed: false };
    } catch (error) {
      if (writer.inTransaction) {
        undo.run();
        release.run();
      }
      return { waiting, error, failed: true };
    } finally {
      clearTimeout(timer);
    }
  }

  async function runBatch(): Promise<void> {
    const outcomes: Outcome[] = [];
    try {
      begin.run();
      const started = performance.now();
      while (queue.length > 0 && outcomes.length < batchLimit && performance.now() - started < batchMs) {
        const waiting = queue.shift()!;
        try {
          outcomes.push(await runJob(waiting));
        } catch (error) {
          outcomes.push({ waiting, error, failed: true });
          throw error;
        }
        // Some errors (a full disk, an I/O error) end the transaction by themselves: then nobody's work is kept.
        if (!writer.inTransaction) {
          throw new Error('SQLite ended the transaction that this job shared with others.', {
            cause: outcomes.at(-1)?.error,
          });
        }
      }
      commit.run();
    } catch (cause) {
      if (writer.inTransaction) rollback.run();
      if (outcomes.length === 0 && queue.length > 0) {
        outcomes.push({ waiting: queue.shift()!, error: cause, failed: true });
      }
      for (const outcome of outcomes) {
        if (outcome.failed) continue;
        outcome.failed = true;
        outcome.error = cause;
      }
    }
    lastBatch = outcomes.length;
    // Answered only now: until the commit, nothing a job saw was certain, not even the reason of its refusal.
    for (const { waiting, failed, value, error } of outcomes) {
      if (failed) waiting.reject(error);
      else waiting.resolve(value);
    }
  }

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      if (lastBatch > crowd && queue.length < batchLimit) await wait(windowMs);
      await runBatch();
      // Without this, a loop of promises and synchronous SQL starves sockets and timers.
      await yieldToEvents();
    }
    lastBatch = 0;
    draining = undefined;
  }

  return {
    dialect: 'sqlite',
    read: drizzle(reader) as unknown as ReadDb,
    write<T>(name: string, job: (tx: Tx) => Promise<T>): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        refuseNested(name);
        if (closed) throw new Error(`The job "${name}" came after the store was closed.`);
        // The queue runs in whichever context woke it; each job keeps its caller's.
        const inContext = AsyncLocalStorage.snapshot();
        const run = (tx: Tx, lease: Lease) => inContext(() => asJob(lease, async () => job(tx)));
        queue.push({ name, run, resolve: resolve as (value: unknown) => void, reject });
        draining ??= drain();
      });
    },
    async ping() {
      reader.prepare('SELECT 1').get();
    },
    async close() {
      if (closed) return;
      closed = true;
      await draining;
      // The writer last: only it can fold the write-ahead log back into the file.
      reader.close();
      writer.close();
    },
  };
}
