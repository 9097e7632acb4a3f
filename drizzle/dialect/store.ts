import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { dialect as schemaDialect, type Dialect } from './columns.ts';

type Database = PgDatabase<PgQueryResultHKT>;

/**
 * What both databases can do, typed as PostgreSQL. Left out on purpose: `execute` (raw SQL stays in this
 * folder), `transaction` (only a Store opens one), `query` (so that a later drizzle is a small step) and
 * what SQLite does not have.
 */
export type Tx = Pick<
  Database,
  'select' | 'selectDistinct' | 'with' | '$with' | '$count' | 'insert' | 'update' | 'delete'
>;

/** Reading only: on SQLite a second connection that cannot write, on PostgreSQL read-only sessions. */
export type ReadDb = Pick<Tx, 'select' | 'selectDistinct' | '$with' | '$count'> & {
  with(
    ...queries: Parameters<Database['with']>
  ): Pick<ReturnType<Database['with']>, 'select' | 'selectDistinct'>;
};

export type WriteOptions = {
  /** PostgreSQL only (SQLite has one writer): `readCommitted` is for jobs of conditional single statements. */
  isolation?: 'serializable' | 'readCommitted';
};

export type Store = {
  readonly dialect: Dialect;
  readonly read: ReadDb;
  /**
   * The only way to write: runs the job in a transaction and answers after the commit. The job may run more
   * than once (PostgreSQL repeats it after contention), awaits nothing but its `tx`, and cannot write inside
   * another job. The name is what errors call it.
   */
  write<T>(name: string, job: (tx: Tx) => Promise<T>, options?: WriteOptions): Promise<T>;
  /** Rejects when the database does not answer. */
  ping(): Promise<void>;
  /** Lets waiting jobs finish, then closes. */
  close(): Promise<void>;
};

export type StoreOptions = {
  /** `postgres://…`, or a file on disk as a path or `file:` address. */
  url: string;
  /** How long a job may wait for something that is not the database, before it is rolled back. */
  watchdogMs?: number;
  /** SQLite: how much may come under one commit; by default 256 jobs or 8 ms. */
  batch?: { jobs?: number; milliseconds?: number };
  /** PostgreSQL: connections for writing, and as many again for reading. */
  connections?: number;
};

export function dialectOf(url: string): Dialect {
  return /^postgres(ql)?:/.test(url) ? 'postgres' : 'sqlite';
}

/** Opens a database that `migrate` has prepared. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const dialect = dialectOf(options.url);
  if (dialect !== schemaDialect) {
    throw new Error(
      `The tables were loaded for ${schemaDialect}, but the address is one of ${dialect}: set DATABASE_URL (or DATABASE_DIALECT=${dialect}) before anything of drizzle/ is imported.`,
    );
  }
  // Only the driver that is used is loaded: it saves start-up time and memory.
  if (dialect === 'postgres') return (await import('./postgres.ts')).openPostgres(options);
  return (await import('./sqlite.ts')).openSqlite(options);
}
