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
let isSilent = false;
const line = createServer((socket) => {
  if (isCut) return socket.destroy();
  if (isSilent) return void sockets.add(socket.on('error', () => undefined));
  const behind = connect(Number(database.port || 5432), database.hostname);
  for (const end of [socket, behind]) sockets.add(end.on('error', () => undefined));
  socket.pipe(behind).pipe(socket);
});
const cut = () => {
  isCut = true;
  for (const socket of sockets) socket.destroy();
  sockets.clear();
};

/** Whatever is said gets no answer, as when a firewall begins to drop packets. */
const silence = () => {
  isSilent = true;
  for (const socket of sockets) socket.unpipe().pause();
};

let site: Running;
beforeAll(async () => {
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const through = new URL(database);
  through.hostname = '127.0.0.1';
  through.port = String((line.address() as AddressInfo).port);
  site = await start({
    SAMENSPRAAK_MODE: 'demo',
    ...{ PUBLIC_URL: '', MAIL_URL: '', FIRST_ADMIN_EMAIL: '' },
    DATABASE_URL: through.href,
    SECRET: 'a secret for tests, longer than 32 signs',
  });
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
  for (const path of ['/', '/dossiers', '/contact', '/privacy/ijmond'])
    expect((await page(path)).status).toBe(200);
  cut();
  const away = await page('/dossiers');
  expect(away.status).toBe(503);
  expect(away.headers.get('retry-after')).toBe('60');
  const sorry = await away.text();
  expect(sorry).toContain('De website is even niet beschikbaar');
  // The page itself says whom to call: the next one may not come.
  expect(sorry).toMatch(/<h3>Gemeente Beverwijk<\/h3>[\s\S]+href="tel:\d+/);
  // What was made before and cannot mislead is still there, also packed; what may say that a round is open is not.
  for (const path of ['/contact', '/privacy/ijmond'])
    for (const encoding of ['gzip', 'identity']) {
      const kept = await page(path, { 'accept-encoding': encoding });
      expect(kept.status).toBe(200);
      expect(await kept.text()).toContain('Beverwijk');
    }
  expect((await page('/')).status).toBe(503);
  const signedIn = await page('/werk', { cookie: 'samenspraak-sessie=abc' });
  expect(signedIn.status).toBe(503);
  expect(signedIn.headers.get('retry-after')).toBe('60');
  expect(await signedIn.text()).toContain('De website is even niet beschikbaar');
  const sent = await fetch(`${site.url}/account/inloggen`, {
    method: 'POST',
    body: new URLSearchParams({ email: 'olga@voorbeeld.nl' }),
    headers: { accept: 'text/html', origin: site.url },
  });
  expect(sent.status).toBe(503);
  // What was typed can be sent again from this page.
  expect(await sent.text()).toContain('value="olga@voorbeeld.nl"');
  for (const cookie of ['', 'samenspraak-sessie=abc']) {
    const asked = await fetch(`${site.url}/trpc/dossiers.list`, { headers: { cookie } });
    expect([asked.status, asked.headers.get('retry-after')]).toEqual([503, '60']);
    expect(await asked.json()).toMatchObject({
      error: { message: 'database-away', data: { code: 'SERVICE_UNAVAILABLE', httpStatus: 503 } },
    });
  }
  const map = await fetch(`${site.url}/sitemap.xml`);
  expect([map.status, map.headers.get('retry-after')]).toEqual([503, '60']);
  expect((await fetch(`${site.url}/readyz`)).status).toBe(503);
  expect((await fetch(`${site.url}/healthz`)).status).toBe(200);

  isCut = false;
  await expect.poll(async () => (await page('/dossiers')).status, { timeout: 10_000 }).toBe(200);
});

test('a database that hangs keeps nobody waiting for ever', { timeout: 120_000 }, async () => {
  silence();
  // Two at once: one finds an open connection on which nothing comes back, one wants a new one.
  const [first, second] = await Promise.all([page('/dossiers'), fetch(`${site.url}/readyz`)]);
  expect([first.status, second.status]).toEqual([503, 503]);
  expect((await fetch(`${site.url}/healthz`)).status).toBe(200);

  isSilent = false;
  cut();
  isCut = false;
  await expect.poll(async () => (await page('/dossiers')).status, { timeout: 30_000 }).toBe(200);
});
