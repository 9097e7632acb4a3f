import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';

/**
 * The column vocabulary: every table is written once, in these words, for both databases.
 * The dialect is chosen when this module loads; types are those of PostgreSQL, because they leak
 * fewer methods that the other does not have.
 */
export type Dialect = 'sqlite' | 'postgres';

export const dialect: Dialect =
  (process.env.DATABASE_DIALECT as Dialect | undefined) ??
  (/^postgres(ql)?:/.test(process.env.DATABASE_URL ?? '') ? 'postgres' : 'sqlite');

const postgres = dialect === 'postgres';
const choose = <T>(forPostgres: T, forSqlite: unknown): T => (postgres ? forPostgres : (forSqlite as T));

export const table = choose(pg.pgTable, lite.sqliteTable);
export const index = choose(pg.index, lite.index);
export const uniqueIndex = choose(pg.uniqueIndex, lite.uniqueIndex);
export const primaryKey = choose(pg.primaryKey, lite.primaryKey);
export const check = choose(pg.check, lite.check);

export const text = (name: string) => choose(pg.text(name), lite.text(name));

/** A word from a closed list; the list itself lives in the domain's vocabulary. Add `isOneOf` as the check. */
export const oneOf = <const T extends readonly [string, ...string[]]>(name: string, values: T) =>
  choose(pg.text(name, { enum: values as never }), lite.text(name, { enum: values as never })).$type<
    T[number]
  >();

export const amount = (name: string) => choose(pg.integer(name), lite.integer(name));

export const yesNo = (name: string) => choose(pg.boolean(name), lite.integer(name, { mode: 'boolean' }));

export const json = <T>(name: string) =>
  choose(pg.jsonb(name).$type<T>(), lite.text(name, { mode: 'json' }).$type<T>());

/** A civil day, 'YYYY-MM-DD' in Europe/Amsterdam. */
export const day = text;

const pgMoment = pg.customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp(3) with time zone',
  // PostgreSQL answers "2026-11-22 23:51:40.123+00"; the rest of the house knows one form only.
  fromDriver: (value) => new Date(value).toISOString(),
});

/** An instant as ISO string in UTC with milliseconds: sorts as text on SQLite, timestamptz(3) on PostgreSQL. */
export const moment = (name: string) => choose(pgMoment(name), lite.text(name));

export const id = () => text('id').primaryKey();
