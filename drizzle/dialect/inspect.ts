import { existsSync } from 'node:fs';
import { filePath } from './sqlite-file.ts';
import { dialectOf } from './store.ts';

/** What a database says of itself before anything is opened, migrated or written. */
export type Inspection = {
  /** `demo` or `production`; null when it never held Samenspraak. */
  mode: string | null;
  /** By what it knows its secret; null when it was not told yet. */
  secretMark: string | null;
  accounts: number;
};

const nothing: Inspection = { mode: null, secretMark: null, accounts: 0 };
const installationQuery = 'SELECT key, value FROM installation';
const accountsQuery = 'SELECT count(*) AS n FROM account';

type Remembered = { key: string; value: string };

const inspectionOf = (remembered: Remembered[], accounts = 0): Inspection => {
  const valueOf = (wanted: string) => remembered.find(({ key }) => key === wanted)?.value ?? null;
  return { mode: valueOf('mode'), secretMark: valueOf('secretMark'), accounts };
};

/** Looks and changes nothing; rejects when the database does not answer or is no database. */
export async function inspect(url: string): Promise<Inspection> {
  return dialectOf(url) === 'postgres' ? inspectPostgres(url) : inspectSqlite(url);
}

async function inspectSqlite(url: string): Promise<Inspection> {
  const { default: BetterSqlite } = await import('better-sqlite3');
  const file = filePath(url);
  if (!existsSync(file)) return nothing;
  const client = new BetterSqlite(file, { readonly: true, timeout: 5000 });
  try {
    const known = client.prepare(`SELECT name FROM sqlite_schema WHERE name = 'installation'`).get();
    if (!known) return nothing;
    return inspectionOf(
      client.prepare<[], Remembered>(installationQuery).all(),
      client.prepare<[], { n: number }>(accountsQuery).get()?.n,
    );
  } finally {
    client.close();
  }
}

async function inspectPostgres(url: string): Promise<Inspection> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  await client.connect();
  try {
    const known = await client.query<{ at: string | null }>(`SELECT to_regclass('installation') AS at`);
    if (!known.rows[0]?.at) return nothing;
    const remembered = await client.query<Remembered>(installationQuery);
    const accounts = await client.query<{ n: string }>(accountsQuery);
    return inspectionOf(remembered.rows, Number(accounts.rows[0]?.n));
  } finally {
    await client.end();
  }
}
