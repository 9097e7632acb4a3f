import { type SQL, sql } from 'drizzle-orm';

type Column = Parameters<typeof sql>[1];

/** The database's own copy of a closed list. NULL passes a check, so a column that may be empty stays possible. */
export const isOneOf = (column: Column, values: readonly string[]): SQL =>
  sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`;

/** True when there is something to read in it. A bare `length(x) > 0` would let NULL through. */
export const isFilled = (column: Column): SQL<boolean> =>
  sql<boolean>`coalesce(length(trim(${column})), 0) > 0`;

/** 'YYYY-MM-DD' by shape; the domain checks that the day exists. */
export const isDayText = (column: Column): SQL => sql`${column} like '____-__-__'`;
