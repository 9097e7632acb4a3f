import { emptyDatabase } from '@samenspraak/testing/databases.ts';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { dialect } from './dialect/columns.ts';
import { migrate } from './dialect/migrate.ts';
import { openStore } from './dialect/store.ts';
import { runRaw } from './dialect/trial/raw-sql.ts';
import { account, dossier, dossierVersion, organisation, person, versionSection } from './schema/index.ts';

const migrations = join(import.meta.dirname, 'migrations');
const names = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();

test('both databases have migrations of the same names', () => {
  expect(names(join(migrations, 'sqlite'))).toEqual(names(join(migrations, 'postgres')));
});

test('the migrations make exactly the tables that the schema describes', () => {
  const copy = mkdtempSync(join(tmpdir(), 'samenspraak-migrations-'));
  try {
    cpSync(join(migrations, dialect), copy, { recursive: true });
    execFileSync(
      process.execPath,
      [
        join(import.meta.dirname, 'node_modules', 'drizzle-kit', 'bin.cjs'),
        'generate',
        `--dialect=${dialect === 'postgres' ? 'postgresql' : 'sqlite'}`,
        '--schema=./schema/index.ts',
        `--out=${relative(import.meta.dirname, copy)}`,
      ],
      { cwd: import.meta.dirname, env: process.env, stdio: 'pipe' },
    );
    expect(names(copy)).toEqual(names(join(migrations, dialect)));
  } finally {
    rmSync(copy, { recursive: true });
  }
});

/** What a version before all others would have made, and put into it. */
const firstMigrationOnly = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'samenspraak-migrations-'));
  cpSync(migrations, folder, { recursive: true });
  const journal = join(folder, dialect, 'meta', '_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8')) as { entries: unknown[] };
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, 1) }));
  return folder;
};
const at = `'2026-11-22T12:00:00.000Z'`;
const [yes, no] = dialect === 'sqlite' ? ['1', '0'] : ['true', 'false'];
const inUse = `
  INSERT INTO person (id, name, email, created_at) VALUES ('p', 'Jan', 'jan@voorbeeld.nl', ${at});
  INSERT INTO account (id, person_id, invited_at) VALUES ('a', 'p', ${at});
  INSERT INTO organisation (id, kind, name, slug, phone, email, postal_address, privacy_email, created_at)
    VALUES ('o', 'municipality', 'Beverwijk', 'beverwijk', '0', 'e', 'p', 'p', ${at});
  INSERT INTO dossier (id, organisation_id, slug, title, summary, can_change, cannot_change, wmo, jeugdwet, participatiewet, scope, created_at, created_by)
    VALUES ('d', 'o', 's', 't', 's', 'c', 'c', ${yes}, ${no}, ${no}, 'local', ${at}, 'a');
  INSERT INTO dossier_version (id, dossier_id, number, created_at, published_at)
    VALUES ('v', 'd', 1, ${at}, ${at});
  INSERT INTO version_section (id, version_id, key, number, heading, body) VALUES ('s', 'v', 'k', 1, 'h', '{}');`;

test('every migration keeps the rows of a database that is in use', async () => {
  const url = await emptyDatabase();
  const first = firstMigrationOnly();
  try {
    await migrate(url, { migrations: first, guards: [] });
    await runRaw(url, inUse);
  } finally {
    rmSync(first, { recursive: true });
  }
  const later = names(join(migrations, dialect)).slice(1);
  expect(await migrate(url)).toEqual(later.map((name) => name.replace('.sql', '')));
  const store = await openStore({ url });
  try {
    for (const one of [person, account, organisation, dossier, dossierVersion, versionSection])
      expect(await store.read.$count(one)).toBe(1);
  } finally {
    await store.close();
  }
  // The rebuilt tables still take rows, and still check them.
  await runRaw(url, `UPDATE person SET name = '', email = NULL, erased_at = ${at}`);
  await expect(runRaw(url, `UPDATE person SET name = 'Jan'`)).rejects.toThrow(/person_erased/);
});
