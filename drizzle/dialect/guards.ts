import { getTableColumns, getTableName, like, sql, type Column, type Table } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { createHash } from 'node:crypto';
import type { Dialect } from './columns.ts';
import type { Store } from './store.ts';

/**
 * A rule the database itself keeps, whoever writes. `when` is SQL over NEW and OLD that both databases
 * understand (yes-no columns: `NEW.closed IS TRUE`); without it the rule always refuses.
 */
export type Guard = {
  /** Short and unique; the trigger is called `guard_<name>`. */
  name: string;
  table: Table;
  on: 'insert' | 'update' | 'delete';
  when?: string;
  /** The code that `guardViolation` answers. */
  message: string;
  /** SQLite only: also refuse to write over such a row by any of its unique keys, see `frozen`. */
  alsoReplace?: boolean;
};

type Row = 'OLD' | 'NEW';
type FrozenRule = {
  table: Table;
  /** SQL that says whether a row is frozen, e.g. `` (row) => `${row}.submitted_at IS NOT NULL` ``; without it every row is. */
  when?: (row: Row) => string;
  message: string;
  /** Columns that may still change. */
  except?: Column[];
};

function changed(table: Table, except: Column[] = []): string | undefined {
  if (except.length === 0) return undefined;
  const free = new Set(except.map((column) => column.name));
  const fixed = Object.values(getTableColumns(table)).filter((column) => !free.has(column.name));
  return `(${fixed.map(({ name }) => `OLD."${name}" IS DISTINCT FROM NEW."${name}"`).join(' OR ')})`;
}

const both = (...conditions: (string | undefined)[]) =>
  conditions.filter((condition) => condition !== undefined).join(' AND ') || undefined;

/**
 * Rows that nobody changes or deletes any more. INSERT OR REPLACE deletes without asking the delete guard on
 * connections that forgot `recursive_triggers`, so SQLite also refuses a row with a unique key of a frozen one. That
 * comes before "on conflict do nothing": an act that may meet a frozen row looks first.
 */
export function frozen({ table, when, message, except }: FrozenRule): Guard[] {
  const name = `${getTableName(table)}_frozen`;
  const old = when?.('OLD');
  return [
    { name: `${name}_update`, table, on: 'update', when: both(old, changed(table, except)), message },
    { name: `${name}_delete`, table, on: 'delete', when: old, message, alsoReplace: true },
  ];
}

/** The parts of something frozen: none may be changed, taken away, added or moved in. `when` asks the parent. */
export function frozenWithParent(rule: FrozenRule & { when: (row: Row) => string }): Guard[] {
  const { table, when, message, except } = rule;
  const name = `${getTableName(table)}_frozen`;
  const either = `(${when('OLD')} OR ${when('NEW')})`;
  return [
    { name: `${name}_insert`, table, on: 'insert', when: when('NEW'), message },
    { name: `${name}_update`, table, on: 'update', when: both(either, changed(table, except)), message },
    { name: `${name}_delete`, table, on: 'delete', when: when('OLD'), message, alsoReplace: true },
  ];
}

/** One trigger as the database knows it. */
export type Trigger = { name: string; table: string; create: string[]; mark: string };

const quoted = (words: string) => `'${words.replaceAll("'", "''")}'`;

function sqliteTriggers(guard: Guard): Trigger[] {
  const table = getTableName(guard.table);
  const trigger = (name: string, on: string, when?: string): Trigger => {
    const condition = when === undefined ? '' : ` WHEN (${when})`;
    // RAISE(ABORT) undoes one statement. RAISE(ROLLBACK) would drop the work of the neighbours in the batch.
    const create = `CREATE TRIGGER ${name} BEFORE ${on} ON "${table}" FOR EACH ROW${condition} BEGIN SELECT RAISE(ABORT, ${quoted(`guard: ${guard.message}`)}); END`;
    return { name, table, create: [create], mark: create };
  };
  const triggers = [trigger(`guard_${guard.name}`, guard.on.toUpperCase(), guard.when)];
  if (guard.alsoReplace) {
    const sameKey = [...keysOf(guard.table), ['rowid']]
      .map((key) => `(${key.map((column) => `there."${column}" = NEW."${column}"`).join(' AND ')})`)
      .join(' OR ');
    // The same condition, asked of the row that is there already. It must not be called OLD: inside a subquery that
    // is always the trigger's own.
    const frozenRow = guard.when && `(${guard.when.replaceAll(/\bOLD\./g, 'there.')})`;
    const there = (other?: string) =>
      `EXISTS (SELECT 1 FROM "${table}" AS there WHERE ${both(other, `(${sameKey})`, frozenRow)})`;
    triggers.push(
      trigger(`guard_${guard.name}_replace`, 'INSERT', there()),
      trigger(`guard_${guard.name}_update_replace`, 'UPDATE', there('there.rowid <> OLD.rowid')),
    );
  }
  return triggers;
}

/**
 * Every set of columns by which OR REPLACE pushes out another row: the primary key and the unique indexes (and, as
 * everywhere in SQLite, the rowid). Not those with a condition of their own: they are about drafts, and nothing frozen stands in them.
 */
function keysOf(table: Table): string[][] {
  const { columns, primaryKeys, indexes } = getTableConfig(table as SQLiteTable);
  const key = primaryKeys[0]?.columns ?? columns.filter((column) => column.primary);
  if (key.length === 0) {
    throw new Error(`The table "${getTableName(table)}" has no primary key, so its rows cannot be guarded.`);
  }
  const unique = indexes
    .filter(({ config }) => config.unique && !config.where)
    .map(({ config }) => config.columns);
  return [key, ...unique].map((each) => each.map((column) => (column as { name: string }).name));
}

function postgresTrigger(name: string, table: string, on: string, refuse: string): Trigger {
  // A BEFORE trigger must hand back the row it lets through.
  const row = on === 'DELETE' ? 'OLD' : on === 'TRUNCATE' ? 'NULL' : 'NEW';
  const body = `BEGIN ${refuse} RETURN ${row}; END`;
  const create = [
    `CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $guard$ ${body} $guard$`,
    `CREATE TRIGGER ${name} BEFORE ${on} ON "${table}" FOR EACH ${on === 'TRUNCATE' ? 'STATEMENT' : 'ROW'} EXECUTE FUNCTION ${name}()`,
  ];
  const mark = createHash('sha256').update(create.join('\n')).digest('hex');
  // PostgreSQL rewrites what it stores, so the trigger carries a mark of what it was made from.
  return { name, table, create: [...create, `COMMENT ON TRIGGER ${name} ON "${table}" IS '${mark}'`], mark };
}

function postgresTriggers(guards: readonly Guard[]): Trigger[] {
  const raise = (message: string) => `RAISE EXCEPTION USING MESSAGE = ${quoted(`guard: ${message}`)};`;
  const truncates = new Map<string, string>();
  for (const { table, message } of guards) {
    const name = getTableName(table);
    if (!truncates.has(name)) truncates.set(name, message);
  }
  return [
    ...guards.map(({ name, table, on, when, message }) =>
      postgresTrigger(
        `guard_${name}`,
        getTableName(table),
        on.toUpperCase(),
        when === undefined ? raise(message) : `IF (${when}) THEN ${raise(message)} END IF;`,
      ),
    ),
    ...[...truncates].map(([table, message]) =>
      postgresTrigger(`guard_${table}_truncate`, table, 'TRUNCATE', raise(message)),
    ),
  ];
}

/** The triggers that keep these guards on one database. */
export function triggersFor(dialect: Dialect, guards: readonly Guard[]): Trigger[] {
  const triggers =
    dialect === 'postgres' ? postgresTriggers(guards) : guards.flatMap((guard) => sqliteTriggers(guard));
  const names = new Set<string>();
  for (const { name } of triggers) {
    if (names.has(name)) throw new Error(`Two guards are called "${name}": give one another name.`);
    if (name.length > 63)
      throw new Error(`The guard "${name}" is longer than the 63 characters PostgreSQL keeps.`);
    names.add(name);
  }
  return triggers;
}

/** The guards that stand in a database, by name, without what only one engine needs (_truncate, _replace). */
export async function guardNames(store: Store): Promise<string[]> {
  const [catalog, column] =
    store.dialect === 'postgres'
      ? [sql`pg_catalog.pg_trigger`, sql<string>`tgname`]
      : [sql`sqlite_schema`, sql<string>`name`];
  const rows = await store.read
    .select({ name: column })
    .from(catalog)
    .where(
      store.dialect === 'postgres'
        ? sql`not tgisinternal and ${like(column, 'guard%')}`
        : sql`type = 'trigger' and ${like(column, 'guard%')}`,
    );
  return rows
    .map(({ name }) => name)
    .filter((name) => !/_(truncate|replace)$/.test(name))
    .sort();
}
