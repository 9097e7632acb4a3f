import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { program, type Running, start } from './running-server.ts';

let server: Running;
let proxied: Running;
beforeAll(async () => {
  server = await start();
  proxied = await start({ TRUST_PROXY: '1' });
});
afterAll(async () => {
  await server?.remove();
  await proxied?.remove();
});

const page = (path: string, from: Running = server, headers: Record<string, string> = {}) =>
  fetch(from.url + path, { headers: { accept: 'text/html', ...headers } });

const styles = () => {
  const folder = program('../web/build/client/_app/immutable/assets');
  const name = readdirSync(folder).find((file) => file.endsWith('.css'));
  return join('/_app/immutable/assets', String(name));
};

const terms = `/trpc/terms.end?input=${encodeURIComponent(
  JSON.stringify({ event: '2026-09-07', count: 'after', n: 6, unit: 'weeks', source: 'bylaw' }),
)}`;

test.for([
  ['a page', '/'],
  ['a page that is not there', '/dit/bestaat/niet'],
  ['a procedure', terms],
  ['a procedure that is not there', '/trpc/no.such'],
  ['a style sheet', 'styles'],
  ['the health of the process', '/healthz'],
  ['the rules for robots', '/robots.txt'],
])('%s carries the security headers', async ([, path]) => {
  const { headers } = await page(path === 'styles' ? styles() : String(path));
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('permissions-policy')).toContain('camera=()');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  const policy = headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain("'unsafe-inline'");
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('strict-transport-security')).toBeNull();
});

test('a visitor gets no cookie', async () => {
  for (const path of ['/', '/dossiers', '/raadplegingen', '/en', '/dit/bestaat/niet', terms])
    expect((await page(path)).headers.get('set-cookie')).toBeNull();
});

test('behind a trusted proxy the site knows that it is https; without one nobody can pretend so', async () => {
  const https = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'samenspraak.voorbeeld.nl' };
  const behind = await page('/niets', proxied, https);
  expect(behind.headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
  expect(await behind.text()).toContain('https://samenspraak.voorbeeld.nl/niets');
  const pretended = await page('/niets', server, https);
  expect(pretended.headers.get('strict-transport-security')).toBeNull();
  expect(await pretended.text()).not.toContain('samenspraak.voorbeeld.nl');
});

const write = (path: string, headers: Record<string, string>) =>
  fetch(server.url + path, {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json', ...headers },
  });

test('a write that another site makes in somebody’s browser is refused', async () => {
  const foreign: Record<string, string>[] = [
    { origin: 'https://elders.voorbeeld.nl' },
    { origin: 'null' },
    { origin: server.url, 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ];
  for (const headers of foreign) expect((await write('/trpc/accounts.signOut', headers)).status).toBe(403);
});

test.for([
  ['/account/inloggen', 'nl', 'Dit is niet verstuurd'],
  ['/en/account/inloggen', 'en', 'This has not been sent'],
])('a form of %s that another site sends is refused in plain words', async ([path, language, title]) => {
  const send = (origin: Record<string, string>) =>
    fetch(server.url + path, {
      method: 'POST',
      body: new URLSearchParams({ email: 'olga@voorbeeld.nl' }),
      headers: { accept: 'text/html', ...origin },
      redirect: 'manual',
    });
  for (const origin of [{ origin: 'https://elders.voorbeeld.nl' }, { origin: 'null' }, {}]) {
    const refused = await send(origin as Record<string, string>);
    expect(refused.status).toBe(403);
    const page = await refused.text();
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page).toContain('/contact"');
  }
  expect((await send({ origin: server.url })).status).toBe(303);
});

test('a write from the site itself, or from a program, reaches the procedures', async () => {
  const own: Record<string, string>[] = [{}, { origin: server.url, 'sec-fetch-site': 'same-origin' }];
  for (const headers of own) expect((await write('/trpc/no.such', headers)).status).toBe(404);
});

test('a body that is too large and a batch that is too long are refused', async () => {
  const large = await fetch(`${server.url}/trpc/accounts.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify('x'.repeat(1_100_000)),
  });
  expect(large.status).toBe(413);
  const names = Array.from({ length: 21 }, () => 'terms.end').join(',');
  expect((await page(`/trpc/${names}?batch=1&input=%7B%7D`)).status).toBe(400);
});

test('an error says nothing about the inside', async () => {
  const body = await (await page('/trpc/terms.end')).text();
  expect(body).toContain('invalid-input');
  expect(body).not.toMatch(/stack|node_modules|\.ts/);
});

test('pages are compressed for who can read that, and say that there are two forms', async () => {
  const packed = await page('/niets', server, { 'accept-encoding': 'gzip' });
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(packed.headers.get('vary')).toContain('Accept-Encoding');
  expect(await packed.text()).toContain('<html');
  const plain = await page('/niets', server, { 'accept-encoding': 'identity' });
  expect(plain.headers.get('content-encoding')).toBeNull();
  const lengthOf = ({ headers }: Response) => Number(headers.get('content-length'));
  expect(lengthOf(packed)).toBeGreaterThan(0);
  expect(lengthOf(packed)).toBeLessThan(lengthOf(plain));
});

test('the process is healthy, and ready as long as its database answers', async () => {
  expect(await (await page('/healthz')).json()).toEqual({ status: 'ok' });
  const ready = await page('/readyz');
  expect(ready.status).toBe(200);
  expect(await ready.json()).toMatchObject({ ready: true, database: 'ok' });
});

test('machines find the small files they look for', async () => {
  const security = await (await page('/.well-known/security.txt', proxied)).text();
  expect(security).toContain('Contact: http://samenspraak.voorbeeld.nl/contact');
  const expires = Date.parse(/^Expires: (.+)$/m.exec(security)?.[1] ?? '');
  expect(expires).toBeGreaterThan(Date.now());
  expect(expires).toBeLessThan(Date.now() + 366 * 86_400_000);
  expect(await (await page('/robots.txt', proxied)).text()).toContain('Disallow: /en/werk');
  const map = await page('/sitemap.xml', proxied, { 'accept-encoding': 'gzip' });
  expect(map.headers.get('content-encoding')).toBe('gzip');
  expect(await map.text()).toContain('<loc>http://samenspraak.voorbeeld.nl/en/dossiers</loc>');
});

const withHost = (host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request({ port: server.port, host: '127.0.0.1', path: '/', headers: { host } }, (res) => {
      res.resume();
      resolve(res.statusCode);
    })
      .on('error', reject)
      .end();
  });

test('a request for a host that cannot exist is refused instead of crashing a page', async () => {
  expect(await withHost('a b')).toBe(400);
  expect(await withHost('x/y@z')).toBe(400);
  expect((await page('/healthz')).status).toBe(200);
});

test('an address that cannot be read is refused in plain words', async () => {
  expect((await page('/dossiers/%E0%A4%A')).status).toBe(400);
});

test('the log has one line per request, with the route and without what was typed', async () => {
  await page('/dossiers/geheim-woord?code=123456');
  await page('/trpc/geheim.woord?input=naam');
  await expect.poll(() => server.lines().filter(({ method }) => method).length).toBeGreaterThan(5);
  const text = JSON.stringify(server.lines());
  expect(text).not.toMatch(/geheim|123456|127\.0\.0\.1"/);
  const health = server.lines().find(({ route }) => route === '/healthz');
  expect(health).toMatchObject({ method: 'GET', status: 200 });
  expect(health?.request).toMatch(/^[0-9a-f-]{36}$/);
  expect(server.lines().some(({ route }) => route === '/trpc/terms.end')).toBe(true);
});

const rawStatus = (method: string, path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    request({ port: server.port, host: '127.0.0.1', method, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

test.for([
  ['TRACE', '/', 405],
  ['PUT', '/dossiers', 405],
  ['GET', 'http://elders.voorbeeld.nl/', 400],
  ['GET', '/dossiers/%00', 404],
  ['GET', '/dossiers/%E0%A4%A', 400],
] as const)('%s %s is answered with %i and is no crash', async ([method, path, status]) => {
  expect(await rawStatus(method, path)).toBe(status);
  expect(server.lines().filter(({ msg }) => msg === 'a request crashed')).toEqual([]);
});
