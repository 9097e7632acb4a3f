import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { emptyFolder, production, runToEnd, start, type Running } from './running-server.ts';

const running: Running[] = [];
const started = async (...args: Parameters<typeof start>): Promise<Running> => {
  const server = await start(...args);
  running.push(server);
  return server;
};
afterEach(async () => {
  for (const server of running.splice(0)) await server.remove();
});

test('production tells everything that is missing at once, each with its remedy', async () => {
  const { code, output } = await runToEnd('dist/main.js', [], {
    DATA_DIR: emptyFolder(),
    PORT: 'x',
    PUBLIC_URL: 'https://gemeente.voorbeeld.nl/samenspraak',
    TRUST_PROXY: 'true',
  });
  expect(code).toBe(1);
  for (const setting of ['PORT', 'PUBLIC_URL', 'MAIL_URL', 'TRUST_PROXY', 'FIRST_ADMIN_EMAIL'])
    expect(output).toMatch(new RegExp(`^  ${setting}: .+\\n    .+`, 'm'));
  expect(output).toContain('5 settings are not right');
});

test('a setting that only shows to be wrong when it is used is told at once too', async () => {
  const file = join(emptyFolder(), 'file');
  writeFileSync(file, '');
  const { code, output } = await runToEnd('dist/main.js', [], {
    DATA_DIR: join(file, 'data'),
    PUBLIC_URL: 'https://samenspraak.voorbeeld.nl',
    HOST: 'bad host',
    MAIL_URL: 'smtp:',
    MAIL_FROM: 'x',
    FIRST_ADMIN_EMAIL: 'beheer@voorbeeld.nl',
  });
  expect(code).toBe(1);
  for (const setting of ['TRUST_PROXY', 'MAIL_URL', 'MAIL_FROM', 'HOST', 'DATA_DIR'])
    expect(output).toMatch(new RegExp(`^  ${setting}: .+\\n    .+`, 'm'));
  expect(output).toContain('5 settings are not right');
  expect(output).not.toMatch(/^\s+at /m);
});

test('a folder for letters or for the database that cannot be made is told', async () => {
  const dataDir = emptyFolder();
  const file = join(dataDir, 'file');
  writeFileSync(file, '');
  const { output } = await runToEnd('dist/main.js', [], {
    ...production(dataDir),
    MAIL_URL: `file:${file}/post`,
    DATABASE_URL: `file:${file}/samenspraak.db`,
  });
  expect(output).toContain(`MAIL_URL: The folder ${file}/post cannot be made: ${file} is a file.`);
  expect(output).toContain(`DATABASE_URL: The folder ${file} cannot be made: ${file} is a file.`);
});

test('on PostgreSQL the secret must be given, and a database that does not answer is told too', async () => {
  const { code, output } = await runToEnd('dist/main.js', [], {
    ...production(emptyFolder()),
    DATABASE_URL: 'postgres://nobody:geheim@127.0.0.1:1/nothing',
  });
  expect(code).toBe(1);
  expect(output).toMatch(/^ {2}SECRET: /m);
  expect(output).toMatch(/^ {2}DATABASE_URL: The database does not answer/m);
  expect(output).not.toContain('geheim');
});

test('the demo does not listen where others can reach it', async () => {
  const { code, output } = await runToEnd('dist/main.js', [], {
    SAMENSPRAAK_MODE: 'demo',
    DATA_DIR: emptyFolder(),
    HOST: '0.0.0.0',
  });
  expect(code).toBe(1);
  expect(output).toContain('HOST: The demo lets anyone sign in as anyone');
});

test('the demo refuses the data of production', async () => {
  const dataDir = emptyFolder();
  const site = await started({}, dataDir);
  await site.end();
  const { code, output } = await runToEnd('dist/main.js', [], {
    SAMENSPRAAK_MODE: 'demo',
    DATA_DIR: dataDir,
  });
  expect(code).toBe(1);
  expect(output).toContain('It holds the data of a production site');
});

test('production starts again without the first administrator, and keeps its data from other users', async () => {
  const dataDir = emptyFolder();
  await (await started({}, dataDir)).end();
  await started({ FIRST_ADMIN_EMAIL: '' }, dataDir);
  for (const file of ['samenspraak.db', 'secret']) expect(statSync(join(dataDir, file)).mode & 0o077).toBe(0);
});

test('a database that has lost its secret, or got another one, is not opened and not checked', async () => {
  const dataDir = emptyFolder();
  await (await started({}, dataDir)).end();
  const settings = production(dataDir);
  const secret = join(dataDir, 'secret');
  rmSync(secret);
  const lost = await runToEnd('dist/main.js', [], settings);
  expect(lost).toMatchObject({
    code: 1,
    output: expect.stringContaining('SECRET: The secret of this') as string,
  });
  const other = await runToEnd('dist/main.js', [], { ...settings, SECRET: 'x'.repeat(32) });
  expect(other).toMatchObject({
    code: 1,
    output: expect.stringContaining('SECRET: It is not the') as string,
  });
  const verified = await runToEnd('src/cli/audit-verify.ts', [], settings);
  expect(verified).toMatchObject({ code: 1, output: expect.stringContaining('secret') as string });
  expect(existsSync(secret)).toBe(false);
});

test('a second server on the same data folder is refused; after kill -9 the next one starts', async () => {
  const first = await started();
  const settings = { ...production(first.dataDir), PORT: '0' };
  const { code, output } = await runToEnd('dist/main.js', [], settings);
  expect(code).toBe(1);
  expect(output).toContain(`already works with the data in ${first.dataDir}`);
  expect(output).toContain(first.url);
  // Nor from a data folder of its own on the same database.
  const elsewhere = emptyFolder();
  const shared = { ...production(elsewhere), DATABASE_URL: `file:${first.dataDir}/samenspraak.db` };
  const secret = readFileSync(join(first.dataDir, 'secret'), 'utf8').trim();
  const beside = await runToEnd('dist/main.js', [], { ...shared, SECRET: secret });
  expect(beside).toMatchObject({ code: 1, output: expect.stringContaining('already works with') as string });
  expect(existsSync(join(elsewhere, 'server.lock'))).toBe(false);
  await first.end('SIGKILL');
  const second = await started({}, first.dataDir);
  expect((await fetch(`${second.url}/healthz`)).status).toBe(200);
});

test('a port that is taken is told in a sentence, and the data folder is free again', async () => {
  const first = await started();
  const dataDir = emptyFolder();
  const settings = { ...production(dataDir), PORT: String(first.port) };
  const { code, output } = await runToEnd('dist/main.js', [], settings);
  expect(code).toBe(1);
  expect(output).toContain('The port is already in use');
  expect(existsSync(join(dataDir, 'server.lock'))).toBe(false);
});
