import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { dialect } from './dialect/columns.ts';

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
