import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { emptyFolder, runToEnd, start } from './running-server.ts';

// Before the tables are loaded: they are made for one kind of database.
process.env.DATABASE_DIALECT = 'postgres';
const { emptyDatabase, removeFreshDatabases } = await import('@samenspraak/testing/databases.ts');

const place = emptyFolder();
const SECRET = 'a secret for tests only, 32 characters';
afterAll(async () => {
  await removeFreshDatabases();
  rmSync(place, { recursive: true, force: true });
});

test('on PostgreSQL a backup comes back in an empty database, and never in one that is in use', async () => {
  const [from, to] = [await emptyDatabase(), await emptyDatabase()];
  const backup = join(place, 'backup');
  const server = await start({ DATABASE_URL: from, SECRET });
  const made = await runToEnd('src/cli/backup.ts', [backup], {
    DATA_DIR: server.dataDir,
    DATABASE_URL: from,
    SECRET,
  });
  expect(made).toMatchObject({ code: 0, output: expect.stringContaining('read back') as string });

  const dataDir = join(place, 'restored');
  const restored = (DATABASE_URL: string, secret: string) =>
    runToEnd('src/cli/restore.ts', [backup], { DATA_DIR: dataDir, DATABASE_URL, SECRET: secret });
  expect((await restored(to, 'another secret than that of the backup')).output).toContain(
    'SECRET is not the one',
  );
  expect((await restored(from, SECRET)).output).toContain('Restore into an empty database');
  rmSync(dataDir, { recursive: true, force: true });
  expect(await restored(to, SECRET)).toMatchObject({ code: 0 });
  const again = await start({ DATABASE_URL: to, SECRET }, dataDir);
  expect((await fetch(`${again.url}/readyz`)).status).toBe(200);
  await again.remove();
  await server.remove();
});
