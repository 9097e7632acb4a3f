import { setTimeout as wait } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import {
  asJob,
  lend,
  refuseNested,
  StalledJobError,
  underLease,
  watchdogDefaultMs,
  type Lease,
} from './lease.ts';
import type { ReadDb, Store, StoreOptions, Tx, WriteOptions } from './store.ts';
import { isContention } from './violations.ts';

const tries = 8;
const connectMs = 5_000;
/** Longer than any page or act takes. */
const statementMs = 20_000;
const begin = {
  serializable: 'BEGIN ISOLATION LEVEL SERIALIZABLE',
  readCommitted: 'BEGIN ISOLATION LEVEL READ COMMITTED',
};

/** Full jitter: those who collided must not come back together. */
function pauseBeforeTry(attempt: number): Promise<void> {
  return wait(Math.random() * Math.min(250, 5 * 2 ** attempt));
}

export function openPostgres(options: StoreOptions): Store {
  const watchdogMs = options.watchdogMs ?? watchdogDefaultMs;
  const shared = {
    connectionString: options.url,
    max: options.connections ?? 10,
    // A server that hangs is as good as one that is away: people are told so instead of waiting for ever.
    connectionTimeoutMillis: connectMs,
    statement_timeout: statementMs,
    // Ours, for when not even the server's own clock gets through.
    query_timeout: statementMs + 1_000,
  };
  const writers = new pg.Pool({
    ...shared,
    // The server's own clock of a transaction that waits for us: it counts no time spent in the database.
    idle_in_transaction_session_timeout: watchdogMs,
  });
  const readers = new pg.Pool({ ...shared, options: '-c default_transaction_read_only=on' });
  const lost = new WeakMap<object, unknown>();
  for (const pool of [writers, readers]) {
    // A connection that breaks is replaced by the pool; without a listener it would end the process.
    pool.on('error', () => undefined);
    pool.on('connect', (client) =>
      // The first error tells why; what follows only says that the connection is gone.
      client.on('error', (error) => void (lost.has(client) || lost.set(client, error))),
    );
  }

  const databases = new WeakMap<pg.PoolClient, Tx>();
  function databaseOf(client: pg.PoolClient): Tx {
    let database = databases.get(client);
    if (!database) databases.set(client, (database = drizzle(client) as unknown as Tx));
    return database;
  }

  async function runOnce<T>(
    name: string,
    job: (tx: Tx) => Promise<T>,
    isolation: keyof typeof begin,
  ): Promise<T> {
    const client = await writers.connect();
    const lease: Lease = { job: name, live: true };
    let broken: Error | undefined;
    try {
      await client.query(begin[isolation]);
      const value = await underLease(lease, () =>
        asJob(lease, async () => job(lend(databaseOf(client), lease))),
      );
      const answer = await client.query('COMMIT');
      // After a failed statement PostgreSQL answers COMMIT with a rollback, and no error.
      if (answer.command !== 'COMMIT') {
        throw new Error(
          `The job "${name}" went on after a statement had failed, so PostgreSQL rolled it back. Let the error end the job.`,
        );
      }
      return value;
    } catch (error) {
      lease.live = false;
      try {
        await client.query('ROLLBACK');
      } catch (failure) {
        broken = failure as Error;
      }
      const loss = lost.get(client) as { code?: string } | undefined;
      if (loss?.code === '25P03') throw new StalledJobError(name, watchdogMs, error);
      throw error;
    } finally {
      client.release(broken);
    }
  }

  async function runRetrying<T>(
    name: string,
    job: (tx: Tx) => Promise<T>,
    isolation: keyof typeof begin,
  ): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await runOnce(name, job, isolation);
      } catch (error) {
        if (attempt === tries || !isContention(error)) throw error;
      }
      await pauseBeforeTry(attempt);
    }
  }

  const unfinished = new Set<Promise<unknown>>();
  let closed = false;

  return {
    dialect: 'postgres',
    read: drizzle(readers) as unknown as ReadDb,
    async write<T>(name: string, job: (tx: Tx) => Promise<T>, how?: WriteOptions): Promise<T> {
      refuseNested(name);
      if (closed) throw new Error(`The job "${name}" came after the store was closed.`);
      const underWay = runRetrying(name, job, how?.isolation ?? 'serializable');
      unfinished.add(underWay);
      try {
        return await underWay;
      } finally {
        unfinished.delete(underWay);
      }
    },
    async ping() {
      await readers.query('SELECT 1');
    },
    async close() {
      if (closed) return;
      closed = true;
      await Promise.allSettled(unfinished);
      await Promise.all([writers.end(), readers.end()]);
    },
  };
}
