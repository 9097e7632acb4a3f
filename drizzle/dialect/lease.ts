import { AsyncLocalStorage } from 'node:async_hooks';

/** The loan of a transaction to one job: when the job ends, its `tx` stops working. */
export type Lease = { readonly job: string; live: boolean };

const running = new AsyncLocalStorage<Lease>();
const durable = new WeakMap<object, { database: object; lease: Lease }>();

type Internals = { session: { prepareQuery(...args: unknown[]): unknown } };

function demandLive(lease: Lease): void {
  if (lease.live) return;
  throw new Error(
    `The job "${lease.job}" used its transaction after it had ended. Is an await missing, or was the job stopped because it waited for something that is not the database?`,
  );
}

/**
 * A view on a connection's database object that works as long as the lease lives. The check sits in the
 * session, which every query passes when it runs: a query built in time and awaited too late would otherwise
 * still write into the next job.
 */
export function lend<Database extends object>(database: Database, lease: Lease): Database {
  const session = (database as unknown as Internals).session;
  const guarded = Object.create(session, {
    prepareQuery: {
      value: (...args: unknown[]) => {
        demandLive(lease);
        return session.prepareQuery(...args);
      },
    },
  }) as object;
  const lent = Object.create(database, { session: { value: guarded } }) as Database;
  durable.set(lent, { database, lease });
  return lent;
}

/** The connection's own database object behind a `tx` (or the object itself): what prepared queries hang on. */
export function connectionBehind(database: object): object {
  const loan = durable.get(database);
  if (!loan) return database;
  demandLive(loan.lease);
  return loan.database;
}

export function refuseNested(name: string): void {
  const outer = running.getStore();
  if (!outer?.live) return;
  throw new Error(
    `The job "${name}" was started inside the job "${outer.job}". On SQLite it would wait for itself for ever: pass the tx on to a step instead.`,
  );
}

/** Marks what runs as this job's, so that a job inside it is recognised. */
export function asJob<T>(lease: Lease, run: () => Promise<T>): Promise<T> {
  return running.run(lease, run);
}

/** Ends the lease when what runs has ended, whatever happens. */
export async function underLease<T>(lease: Lease, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } finally {
    lease.live = false;
  }
}

export class StalledJobError extends Error {
  readonly job: string;
  constructor(job: string, milliseconds: number, cause?: unknown) {
    super(
      `The job "${job}" waited ${milliseconds} ms for something that is not the database, and was rolled back. Mail, files, hashing and requests belong before the write or in the outbox.`,
      { cause },
    );
    this.name = 'StalledJobError';
    this.job = job;
  }
}

export const watchdogDefaultMs = 2000;
