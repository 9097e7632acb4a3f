import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import pg from 'pg';
import { queries, type AuditHead, type DatabaseCopy } from './snapshot.ts';

/** PostgreSQL's own programs know best how to copy it. Debian keeps each version's in a folder of its own. */
function program(name: string): string {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  const found = folders.map((folder) => join(folder, name)).find((file) => existsSync(file));
  if (found) return found;
  throw new Error(
    `The program ${name} is not on this machine. Install PostgreSQL's client programs (on Debian: apt-get install postgresql-client), or make the backup on the database server.`,
  );
}

/** Everybody on the machine can read the arguments of a program, so the password goes by the environment. */
function connection(url: string): { address: string; env: NodeJS.ProcessEnv } {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = '';
  return { address: address.href, env: { ...process.env, ...(password ? { PGPASSWORD: password } : {}) } };
}

function run(name: string, args: string[], env: NodeJS.ProcessEnv = process.env): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program(name), args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let complaint = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr.on('data', (data: Buffer) => (complaint += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(out);
      else reject(new Error(`${name} stopped: ${complaint.trim() || `exit code ${code}`}`));
    });
  });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const listTables = 'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1';

/** The dump and the counts are of one snapshot. The dump's own list of contents is read back. */
export function copyPostgres(url: string, folder: string): Promise<DatabaseCopy> {
  return withClient(url, async (client) => {
    const one = async <Row extends object>(query: string) => (await client.query<Row>(query)).rows[0];
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const snapshot = await one<{ id: string }>('SELECT pg_export_snapshot() AS id');
    const tables: Record<string, number> = {};
    for (const { name } of (await client.query<{ name: string }>(listTables)).rows)
      tables[name] = Number((await one<{ n: string }>(queries.count(name)))?.n);
    const copy = {
      file: 'samenspraak.dump',
      mode: (await one<{ value: string }>(queries.mode))?.value ?? null,
      tables,
      auditHead: (await one<AuditHead>(queries.auditHead)) ?? null,
    };
    const { address, env } = connection(url);
    const file = join(folder, copy.file);
    await run(
      'pg_dump',
      ['--format=custom', `--snapshot=${snapshot?.id}`, `--file=${file}`, `--dbname=${address}`],
      env,
    );
    await client.query('COMMIT');
    const listed = (await run('pg_restore', ['--list', file])).match(/ TABLE DATA /g)?.length ?? 0;
    if (listed !== Object.keys(tables).length)
      throw new Error(`The dump holds ${listed} tables instead of ${Object.keys(tables).length}.`);
    return copy;
  });
}

export async function restorePostgres(copy: string, url: string): Promise<void> {
  const there = await withClient(url, async (client) => (await client.query(listTables)).rowCount);
  if (there) throw new Error(`The database has ${there} tables already. Restore into an empty database.`);
  const { address, env } = connection(url);
  await run(
    'pg_restore',
    ['--single-transaction', '--exit-on-error', '--no-owner', '--no-privileges', `--dbname=${address}`, copy],
    env,
  );
}
