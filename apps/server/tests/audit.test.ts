import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyFolder, runToEnd, type Running, start } from './running-server.ts';

const place = emptyFolder();
const dataDir = join(place, 'data');
const backup = join(place, 'backup');
let sealed: Record<string, unknown>;

/** The first line of the log that says this; the sealing begins a second after the start. */
const lineOf = async (server: Running, said: (line: Record<string, unknown>) => boolean) => {
  for (let tries = 0; tries < 100; tries++) {
    const line = server.lines().find(said);
    if (line) return line;
    await wait(100);
  }
  throw new Error(`It was not said:\n${server.output()}`);
};
const verify = (...args: string[]) => runToEnd('src/cli/audit-verify.ts', args, { DATA_DIR: dataDir });

beforeAll(async () => {
  const server = await start({}, dataDir);
  sealed = await lineOf(server, ({ msg }) => msg === 'audit facts sealed');
  await server.end();
  expect(await runToEnd('src/cli/backup.ts', [backup], { DATA_DIR: dataDir })).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

test('what is whole is said to be whole, with its head as it stands in the log and in the data folder', async () => {
  const head = `${String(sealed.seal)} ${String(sealed.head)}`;
  expect(readFileSync(join(dataDir, 'audit-head'), 'utf8')).toBe(`${head}\n`);
  for (const args of [[], [backup], head.split(' ')]) {
    const { code, output } = await verify(...args);
    expect(output).toContain('none changed, added or removed');
    expect(output).toContain(`Head: ${head}`);
    expect(code).toBe(0);
  }
  expect(await verify('1', 'abc')).toMatchObject({ code: 1 });
});

test('a restored backup notes its own head', async () => {
  const restored = join(place, 'restored');
  expect(await runToEnd('src/cli/restore.ts', [backup], { DATA_DIR: restored })).toMatchObject({ code: 0 });
  expect(readFileSync(join(restored, 'audit-head'), 'utf8')).toBe(
    readFileSync(join(dataDir, 'audit-head'), 'utf8'),
  );
});

test('seals that were thrown away with the server stopped are missed, and no others come in their place', async () => {
  const database = new DatabaseSync(join(dataDir, 'samenspraak.db'));
  for (const table of ['fact', 'seal', 'sealed_fact'])
    for (const on of ['update', 'delete']) database.exec(`DROP TRIGGER guard_${table}_frozen_${on}`);
  database.exec(`UPDATE fact SET actor = 'account-ben'; DELETE FROM sealed_fact; DELETE FROM seal;`);
  database.close();
  const found = { code: 1, output: 'Seal 1 was removed.\n' };
  expect(await verify()).toEqual(found);

  const server = await start({}, dataDir);
  const failed = await lineOf(server, ({ msg }) => msg === 'a job failed');
  expect(JSON.stringify(failed)).toContain('is not the one that is noted in');
  await server.end();
  expect(await verify()).toEqual(found);
  // By the log alone too, for whom the data folder was got at as well.
  rmSync(join(dataDir, 'audit-head'));
  expect((await verify()).output).toContain('No head was noted');
  expect(await verify(String(sealed.seal), String(sealed.head))).toEqual(found);
  expect(await verify(backup)).toEqual(found);
});
