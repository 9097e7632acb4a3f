import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { dialectOf } from './store.ts';
import { queries, type AuditHead, type DatabaseCopy } from './snapshot.ts';
import { filePath } from './sqlite-file.ts';

type Reader = BetterSqlite.Database;

function tablesOf(client: Reader): Record<string, number> {
  const names = client
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .all();
  return Object.fromEntries(
    names.map(({ name }) => [name, client.prepare<[], { n: number }>(queries.count(name)).get()?.n ?? 0]),
  );
}

function openReader(file: string): Reader {
  return new BetterSqlite(file, { readonly: true, fileMustExist: true, timeout: 5000 });
}

async function copySqlite(url: string, folder: string): Promise<DatabaseCopy> {
  const file = 'samenspraak.db';
  const client = openReader(filePath(url));
  try {
    // One read transaction around counting and copying: both see the same moment, while the server goes on writing.
    client.exec('BEGIN');
    const copy = {
      file,
      mode: client.prepare<[], { value: string }>(queries.mode).get()?.value ?? null,
      tables: tablesOf(client),
      auditHead: client.prepare<[], AuditHead>(queries.auditHead).get() ?? null,
    };
    // All pages in one step: between steps a busy writer would make it begin again.
    await client.backup(join(folder, file), { progress: () => 0x7fffffff });
    client.exec('COMMIT');
    return copy;
  } finally {
    client.close();
  }
}

/** Copies a database while it is in use. */
export async function copyDatabase(url: string, folder: string): Promise<DatabaseCopy> {
  if (dialectOf(url) === 'sqlite') return copySqlite(url, folder);
  return (await import('./backup-postgres.ts')).copyPostgres(url, folder);
}

/** Puts a copy in an empty place; throws when something is there already. */
export async function restoreDatabase(copy: string, url: string): Promise<void> {
  if (dialectOf(url) === 'postgres') return (await import('./backup-postgres.ts')).restorePostgres(copy, url);
  const file = filePath(url);
  if (existsSync(file))
    throw new Error(`There is a database in ${file} already. Restore into an empty folder.`);
  await mkdir(dirname(file), { recursive: true });
  // Under its own name only when it is whole.
  await copyFile(copy, `${file}.restoring`);
  await rename(`${file}.restoring`, file);
}

/** What is wrong with a restored database, compared with what was copied; nothing when it is whole. */
export function differencesOf(url: string, copied: DatabaseCopy): string[] {
  const client = openReader(filePath(url));
  try {
    const integrity = client.pragma('integrity_check') as { integrity_check: string }[];
    const orphans = client.pragma('foreign_key_check') as unknown[];
    const tables = tablesOf(client);
    return [
      ...integrity.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
      ...(orphans.length > 0 ? [`${orphans.length} rows point at nothing`] : []),
      ...Object.entries(copied.tables)
        .filter(([name, count]) => tables[name] !== count)
        .map(([name, count]) => `table ${name} has ${tables[name] ?? 'no'} rows instead of ${count}`),
    ];
  } finally {
    client.close();
  }
}
