import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyFolder, runToEnd, type Running, start } from './running-server.ts';

const place = emptyFolder();
const backup = join(place, 'backup');
let server: Running;

beforeAll(async () => {
  server = await start();
  mkdirSync(join(server.dataDir, 'files', 'ab'), { recursive: true });
  writeFileSync(join(server.dataDir, 'files', 'ab', 'advice.pdf'), 'a kept file');
});
afterAll(async () => {
  await server?.remove();
  rmSync(place, { recursive: true, force: true });
});

const made = () => runToEnd('src/cli/backup.ts', [backup], { DATA_DIR: server.dataDir });
const restored = (dataDir: string) => runToEnd('src/cli/restore.ts', [backup], { DATA_DIR: dataDir });

test('a backup is made while the site is open, and is for its owner only', async () => {
  const { code, output } = await made();
  expect(output).toContain('Checked by restoring it');
  expect(output).toContain('Head of the audit chain');
  expect(code).toBe(0);
  expect(statSync(backup).mode & 0o077).toBe(0);
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
});

test('what was backed up comes back: database, files and secret', async () => {
  const dataDir = join(place, 'restored');
  expect(await restored(dataDir)).toMatchObject({ code: 0 });
  for (const file of ['secret', 'files/ab/advice.pdf'])
    expect(readFileSync(join(dataDir, file), 'utf8')).toBe(readFileSync(join(server.dataDir, file), 'utf8'));
  const again = await start({}, dataDir);
  expect((await fetch(`${again.url}/readyz`)).status).toBe(200);
  const manifest = JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8')) as {
    database: { mode: string; tables: Record<string, number> };
  };
  expect(manifest.database.mode).toBe('production');
  expect(manifest.database.tables.installation).toBeGreaterThan(0);
  await again.remove();
});

test('a backup never overwrites, and a restore never overwrites', async () => {
  expect(await made()).toMatchObject({
    code: 1,
    output: expect.stringContaining('exists already') as string,
  });
  expect(await restored(server.dataDir)).toMatchObject({ code: 1 });
  const dataDir = join(place, 'occupied');
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'secret'), 'of another site');
  expect(await restored(dataDir)).toMatchObject({
    code: 1,
    output: expect.stringContaining('is not empty (secret)') as string,
  });
});

test('a backup that was changed since is not restored', async () => {
  const database = join(backup, 'samenspraak.db');
  const whole = readFileSync(database);
  const changed = Buffer.from(whole);
  changed[changed.length - 1]! ^= 1;
  writeFileSync(database, changed);
  const dataDir = join(place, 'damaged');
  expect(await restored(dataDir)).toMatchObject({
    code: 1,
    output: expect.stringContaining('changed or damaged') as string,
  });
  writeFileSync(database, whole);
  expect(await restored(dataDir)).toMatchObject({ code: 0 });
});
