import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { guards as houseGuards } from '../guards/index.ts';
import type { Dialect } from './columns.ts';
import { triggersFor, type Guard } from './guards.ts';
import { dialectOf } from './store.ts';

type Migration = { name: string; hash: string; statements: string[] };

/** One raw connection, inside a transaction; the only place that speaks SQL to both databases by hand. */
type Connection = {
  dialect: Dialect;
  run(statement: string): Promise<void>;
  rows<Row>(statement: string): Promise<Row[]>;
};

export type MigrateOptions = {
  /** Folder with `sqlite/` and `postgres/`; found beside the code when left out. */
  migrations?: string;
  guards?: readonly Guard[];
};

/** The built server is one file elsewhere in the tree, so the folder is looked for upwards. */
export function migrationsFolder(): string {
  for (let at = import.meta.dirname; ; at = dirname(at)) {
    const folder = join(at, 'drizzle', 'migrations');
    if (existsSync(folder)) return folder;
    if (dirname(at) === at) {
      throw new Error(`No folder drizzle/migrations above ${import.meta.dirname}: was the build moved?`);
    }
  }
}

export function readMigrations(folder: string, dialect: Dialect): Migration[] {
  const journal = join(folder, dialect, 'meta', '_journal.json');
  if (!existsSync(journal)) throw new Error(`${journal} is missing: run "npm run generate".`);
  const { entries } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: { tag: string }[] };
  return entries.map(({ tag }) => {
    const text = readFileSync(join(folder, dialect, `${tag}.sql`), 'utf8');
    return {
      name: tag,
      hash: createHash('sha256').update(text).digest('hex'),
      statements: text.split('--> statement-breakpoint').filter((statement) => statement.trim() !== ''),
    };
  });
}

async function pendingMigrations(connection: Connection, known: Migration[]): Promise<Migration[]> {
  await connection.run('CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, hash text NOT NULL)');
  const applied = await connection.rows<{ name: string; hash: string }>('SELECT name, hash FROM migration');
  for (const { name, hash } of applied) {
    const migration = known.find((candidate) => candidate.name === name);
    if (!migration) {
      throw new Error(
        `The database has had the migration "${name}", which this version does not know: it was used by a newer version. Start that version, or restore a backup.`,
      );
    }
    if (migration.hash !== hash) {
      throw new Error(
        `The migration "${name}" was changed after this database had it. Put the file back and write a new migration; in development, begin with an empty data folder.`,
      );
    }
  }
  return known.filter(({ name }) => !applied.some((done) => done.name === name));
}

const standingGuards: Record<Dialect, string> = {
  sqlite: `SELECT name, tbl_name AS "table", sql AS mark FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'guard\\_%' ESCAPE '\\'`,
  postgres: `SELECT t.tgname AS name, c.relname AS "table", obj_description(t.oid, 'pg_trigger') AS mark
               FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
              WHERE NOT t.tgisinternal AND t.tgname LIKE 'guard\\_%' AND c.relnamespace = current_schema()::regnamespace`,
};

async function bringUpToDate(connection: Connection, options: MigrateOptions): Promise<string[]> {
  const { dialect } = connection;
  const wanted = triggersFor(dialect, options.guards ?? houseGuards);
  const pending = await pendingMigrations(
    connection,
    readMigrations(options.migrations ?? migrationsFolder(), dialect),
  );
  const standing = await connection.rows<{ name: string; table: string; mark: string | null }>(
    standingGuards[dialect],
  );
  const asWanted = new Set(wanted.map(({ name, mark }) => `${name} ${mark}`));
  const guarded =
    standing.length === wanted.length && standing.every(({ name, mark }) => asWanted.has(`${name} ${mark}`));
  if (pending.length === 0 && guarded) return [];

  // SQLite drops the triggers of a table it rebuilds, without a word: so all go first and all come back last.
  for (const { name, table } of standing) {
    await connection.run(
      dialect === 'postgres' ? `DROP TRIGGER ${name} ON "${table}"` : `DROP TRIGGER ${name}`,
    );
    if (dialect === 'postgres') await connection.run(`DROP FUNCTION ${name}()`);
  }
  for (const { name, hash, statements } of pending) {
    try {
      for (const statement of statements) await connection.run(statement);
    } catch (cause) {
      throw new Error(`The migration "${name}" failed; the database is as it was before.`, { cause });
    }
    await connection.run(`INSERT INTO migration (name, hash) VALUES ('${name}', '${hash}')`);
  }
  for (const { create } of wanted) for (const statement of create) await connection.run(statement);
  return pending.map(({ name }) => name);
}

async function migrateSqlite(url: string, options: MigrateOptions): Promise<string[]> {
  const { openWriter } = await import('./sqlite.ts');
  const client = openWriter(url);
  try {
    // Off during migrations: a table is rebuilt by dropping it, and the drop would cascade to every row that
    // refers to it. The switch does nothing inside a transaction, so it comes first.
    client.pragma('foreign_keys = OFF');
    client.exec('BEGIN IMMEDIATE');
    const applied = await bringUpToDate(
      {
        dialect: 'sqlite',
        run: async (statement) => void client.exec(statement),
        rows: async <Row>(statement: string) => client.prepare<[], Row>(statement).all(),
      },
      options,
    );
    const orphans = applied.length > 0 ? (client.pragma('foreign_key_check') as { table: string }[]) : [];
    if (orphans.length > 0) {
      const tables = [...new Set(orphans.map(({ table }) => table))].join(', ');
      throw new Error(
        `After migrating, ${orphans.length} rows in ${tables} point at nothing; the database is as it was before.`,
      );
    }
    client.exec('COMMIT');
    return applied;
  } finally {
    client.close();
  }
}

// Any constant will do, as long as every process of Samenspraak uses the same.
const lock = 0x53414d45;

async function migratePostgres(url: string, options: MigrateOptions): Promise<string[]> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    // Several processes may start at the same time.
    await client.query(`SELECT pg_advisory_xact_lock(${lock})`);
    const applied = await bringUpToDate(
      {
        dialect: 'postgres',
        run: async (statement) => void (await client.query(statement)),
        rows: async <Row>(statement: string) => (await client.query(statement)).rows as Row[],
      },
      options,
    );
    await client.query('COMMIT');
    return applied;
  } finally {
    await client.end();
  }
}

/**
 * Prepares a database for this version, before the store is opened: drop the guards, migrate, make the guards,
 * check that nothing points at nothing; all in one transaction, so that a failure changes nothing. Answers the
 * names of the migrations it applied.
 */
export function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  return dialectOf(url) === 'postgres' ? migratePostgres(url, options) : migrateSqlite(url, options);
}
