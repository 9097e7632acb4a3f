import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyFolder, production, runToEnd, type Running, start } from './running-server.ts';

let server: Running;
beforeAll(async () => {
  server = await start();
});
afterAll(() => server?.remove());

const letters = () => {
  const folder = join(server.dataDir, 'post');
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.eml')) : [];
};
const verified = () => runToEnd('src/cli/audit-verify.ts', [], { DATA_DIR: server.dataDir });

test('the first administrator is invited by mail as soon as an empty site opens', async () => {
  await expect.poll(letters, { timeout: 20_000 }).toHaveLength(1);
  const letter = readFileSync(join(server.dataDir, 'post', String(letters()[0])), 'utf8');
  expect(letter).toContain('To: beheer@voorbeeld.nl');
  const ready = await (await fetch(`${server.url}/readyz`)).json();
  expect(ready).toMatchObject({ outbox: { waiting: 0, dead: 0 } });
  expect(JSON.stringify(server.lines())).not.toContain('beheer@');
});

test('the audit trail is sealed while the site works, and its head stands in the log', async () => {
  const sealed = () => server.lines().find(({ head }) => head !== undefined);
  await expect.poll(sealed, { timeout: 20_000 }).toBeDefined();
  const { code, output } = await verified();
  expect(output).toContain('none changed, added or removed');
  expect(output).toContain(String(sealed()?.head));
  expect(code).toBe(0);
});

test('a fact that was changed behind the back of the site is found', async () => {
  const database = new DatabaseSync(join(server.dataDir, 'samenspraak.db'));
  const [fact] = database.prepare('SELECT id FROM fact ORDER BY id').all() as { id: string }[];
  for (const { name } of database
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'fact'`)
    .all())
    database.exec(`DROP TRIGGER ${String(name)}`);
  database.prepare(`UPDATE fact SET actor = 'somebody-else' WHERE id = ?`).run(String(fact?.id));
  database.close();
  const { code, output } = await verified();
  expect(output).toContain(`Fact ${fact?.id} was changed`);
  expect(code).toBe(1);
});

test('a worker of its own is for PostgreSQL; on SQLite the server does the jobs', async () => {
  const dataDir = emptyFolder();
  const { code, output } = await runToEnd('dist/worker.js', [], production(dataDir));
  expect(code).toBe(1);
  expect(output).toContain('needs PostgreSQL');
});
