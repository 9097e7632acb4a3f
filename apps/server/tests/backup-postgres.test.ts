import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { emptyFolder, runToEnd, start } from './running-server.ts';

// Before the tables are loaded: they are made for one kind of database.
process.env.DATABASE_DIALECT = 'postgres';
const { emptyDatabase, removeFreshDatabases } = await import('@samenspraak/testing/databases.ts');

const place = emptyFolder();
afterAll(async () => {
  await removeFreshDatabases();
  rmSync(place, { recursive: true, force: true });
});

test('on PostgreSQL a backup comes back in an empty database, and never in one that is in use', async () => {
  const [from, to] = [await emptyDatabase(), await emptyDatabase()];
  const backup = join(place, 'backup');
  const server = await start({ DATABASE_URL: from });
  const made = await runToEnd('src/cli/backup.ts', [backup], {
    DATA_DIR: server.dataDir,
    DATABASE_URL: from,
  });
  expect(made).toMatchObject({ code: 0, output: expect.stringContaining('read back') as string });

  const dataDir = join(place, 'restored');
  const refused = await runToEnd('src/cli/restore.ts', [backup], { DATA_DIR: dataDir, DATABASE_URL: from });
  expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('empty database') as string });
  rmSync(dataDir, { recursive: true, force: true });
  expect(
    await runToEnd('src/cli/restore.ts', [backup], { DATA_DIR: dataDir, DATABASE_URL: to }),
  ).toMatchObject({
    code: 0,
  });
  const again = await start({ DATABASE_URL: to }, dataDir);
  expect((await fetch(`${again.url}/readyz`)).status).toBe(200);
  await again.remove();
  await server.remove();
});
