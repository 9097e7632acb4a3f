import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, start } from './running-server.ts';

// Before the tables are loaded: they are made for one kind of database.
process.env.DATABASE_DIALECT = 'postgres';
const { emptyDatabase, removeFreshDatabases } = await import('@samenspraak/testing/databases.ts');

// PostgreSQL behind a line of ours that can be cut.
const database = new URL(await emptyDatabase());
const sockets = new Set<Socket>();
let isCut = false;
const line = createServer((socket) => {
  if (isCut) return socket.destroy();
  const behind = connect(Number(database.port || 5432), database.hostname);
  for (const end of [socket, behind]) sockets.add(end.on('error', () => undefined));
  socket.pipe(behind).pipe(socket);
});
const cut = () => {
  isCut = true;
  for (const socket of sockets) socket.destroy();
  sockets.clear();
};

let site: Running;
beforeAll(async () => {
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const through = new URL(database);
  through.hostname = '127.0.0.1';
  through.port = String((line.address() as AddressInfo).port);
  site = await start({ DATABASE_URL: through.href, SECRET: 'a secret for tests, longer than 32 signs' });
});
afterAll(async () => {
  await site?.remove();
  line.close();
  cut();
  await removeFreshDatabases();
});

const page = (path: string, headers: Record<string, string> = {}) =>
  fetch(site.url + path, { headers: { accept: 'text/html', ...headers } });

test('while the database is away the site says so in plain words, and comes back by itself', async () => {
  expect((await page('/dossiers')).status).toBe(200);
  cut();
  const away = await page('/dossiers');
  expect(away.status).toBe(503);
  expect(away.headers.get('retry-after')).toBe('60');
  expect(await away.text()).toContain('De website is even niet beschikbaar');
  const signedIn = await page('/werk', { cookie: 'samenspraak-sessie=abc' });
  expect(signedIn.status).toBe(503);
  expect(await signedIn.text()).toContain('Probeer het over een paar minuten opnieuw');
  expect((await fetch(`${site.url}/readyz`)).status).toBe(503);
  expect((await fetch(`${site.url}/healthz`)).status).toBe(200);

  isCut = false;
  await expect.poll(async () => (await page('/dossiers')).status, { timeout: 10_000 }).toBe(200);
});
