import { openRoundOn, signInAs } from '@samenspraak/bench/officer-pages.ts';
import { plainBrowser } from '@samenspraak/bench/plain-browser.ts';
import { exchange, openLine, textOf } from '@samenspraak/bench/plain-http.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, start } from './running-server.ts';

let demo: Running;
const line = openLine(1);
beforeAll(async () => {
  demo = await start({ SAMENSPRAAK_MODE: 'demo', PUBLIC_URL: '', MAIL_URL: '', FIRST_ADMIN_EMAIL: '' });
});
afterAll(() => {
  line.destroy();
  return demo?.remove();
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  exchange(line, demo.url, path, { headers: { accept: 'text/html', ...headers } });

const movisie = '/raadplegingen/wat-moet-het-wijkteam-voor-u-doen';

const dossier = '/dossiers/wijkteams-in-beverwijk-een-aanspreekpunt-voor-elk-gezin';
const kept = [
  '/',
  '/dossiers',
  dossier,
  `${dossier}/versies/2`,
  `${dossier}/versies/2/eenvoudig`,
  `${dossier}/versies/2/sinds/1`,
  '/raden',
  '/raden/participatieraad-beverwijk',
  '/thematafels/een-gezin-een-plan',
  '/raadplegingen',
  movisie,
  `${movisie}/resultaten`,
  '/adviezen',
  '/adviezen/2026-001',
  '/contact',
  '/privacy',
  '/privacy/ijmond',
  '/toegankelijkheid',
  '/toegankelijkheid/beverwijk',
];

test.for(kept)('%s is not sent again to who has it already', async (path) => {
  const first = await ask(path);
  expect(first.status).toBe(200);
  const etag = String(first.headers.etag);
  const again = await ask(path, { 'if-none-match': etag });
  expect(again.status).toBe(304);
  expect(again.bytes).toHaveLength(0);
  expect((await ask(path, { 'if-none-match': 'W/"something-else"' })).status).toBe(200);
  expect((await ask(path === '/' ? '/en' : `/en${path}`, { 'if-none-match': etag })).status).toBe(200);
});

test('a page that was kept is the page that was made, however it is packed', async () => {
  const made = textOf(await ask(`${movisie}?opnieuw=1`)).replaceAll('?opnieuw=1', '');
  for (const accepted of ['identity', 'gzip', 'gzip, deflate, br'])
    for (const turn of [1, 2]) {
      const reply = await ask(movisie, { 'accept-encoding': accepted });
      expect([accepted, turn, reply.headers.vary]).toEqual([
        accepted,
        turn,
        expect.stringContaining('Accept-Encoding'),
      ]);
      expect(reply.headers['content-encoding'] ?? 'identity').toBe(accepted.split(', ')[0]);
      // The address, which the page names in its links to the other language, is the only difference.
      expect(textOf(reply)).toBe(made);
    }
});

test('what an officer changes is on the public page at once', async () => {
  const desk = plainBrowser(demo.url);
  await signInAs(desk, 'Olga Opsteller');
  const { id, path } = await openRoundOn(desk, 'Wijkteams in Beverwijk', {
    title: 'Mag het park langer open?',
    goal: 'Wij willen weten hoe laat het park dicht moet.',
    roomForInfluence: 'De tijd staat open.',
    targetGroup: 'Iedereen.',
    afterwards: 'De gemeente besluit.',
    paging: 'allOnOnePage',
    questions: [
      { kind: 'singleChoice', text: 'Hoe laat?', required: true, options: ['Acht uur', 'Tien uur'] },
    ],
  });
  const open = await ask(path);
  expect(textOf(open)).toContain('Acht uur');
  const round = await desk.visit(`/werk/raadplegingen/${id}`);
  await desk.send(round.form({ action: '?/close' }));
  const closed = await ask(path, { 'if-none-match': String(open.headers.etag) });
  expect(closed.status).toBe(200);
  expect(textOf(closed)).not.toContain('Acht uur');
});

test.for(kept)('%s shows nothing that depends on who looks', async (path) => {
  const desk = plainBrowser(demo.url);
  await signInAs(desk, 'Olga Opsteller');
  // With a query a page is made anew, so the second is not simply the first one again.
  const [visitors, signedIn] = [await ask(`${path}?opnieuw=1`), await desk.visit(`${path}?opnieuw=1`)];
  expect(visitors.status).toBe(200);
  expect(signedIn.html).toBe(textOf(visitors));
});

test('the data behind a page does not take the place of the page', async () => {
  const path = `${dossier}/versies/1`;
  const data = await ask(`${path}/__data.json`);
  expect(data.headers['content-type']).toContain('json');
  const page = await ask(path);
  expect(page.headers['content-type']).toContain('text/html');
  expect(textOf(page)).toContain('<h1');
});

test('a form that is too large is refused in plain words', async () => {
  const reply = await exchange(line, demo.url, '/account/inloggen', {
    method: 'POST',
    body: `email=${'x'.repeat(4_200_000)}`,
    headers: {
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
      origin: demo.url,
    },
  });
  expect(reply.status).toBe(413);
  expect(textOf(reply)).toContain('Maak de tekst korter en verstuur opnieuw');
});

test('under its own name a municipality has its colours and its word everywhere, and points to the one address', async () => {
  const host = 'velsen.localhost';
  const here = (path: string, headers: Record<string, string> = {}) =>
    ask(path, { host: `${host}:${demo.port}`, ...headers });
  const nobodys = textOf(await here('/raden'));
  expect(nobodys).toContain('class="theme-neutral"');

  const desk = plainBrowser(demo.url);
  await signInAs(desk, 'Ben Beheerder');
  const [velsen] = (await desk.visit('/beheer')).links('Gemeente Velsen');
  const details = await desk.visit(`${velsen}/gegevens`);
  await desk.send(details.form({ fields: ['hostName'] }), { hostName: host, councilWord: 'adviesraad' });

  const first = await here('/raden');
  const own = textOf(first);
  expect(own).toContain('class="theme-velsen"');
  expect(own).toContain('Adviesraden');
  expect(own).not.toMatch(/participatieraden/i);
  expect(own).toContain(`<link rel="canonical" href="${demo.url}/raden"`);
  expect(textOf(await here('/raden'))).toBe(own);
  expect((await here('/raden', { 'if-none-match': String(first.headers.etag) })).status).toBe(304);
  expect(textOf(await here('/dossiers'))).toContain('class="theme-velsen"');

  const everybodys = textOf(await ask('/raden'));
  expect(everybodys).toContain('class="theme-neutral"');
  expect(everybodys).toContain('Participatieraden');
  expect(everybodys).not.toContain('canonical');
  const council = textOf(await ask('/raden/participatieraad-velsen'));
  expect(council).toContain('Adviesraad, lokaal');

  await desk.send((await desk.visit(`${velsen}/gegevens`)).form({ fields: ['hostName'] }), {
    hostName: '',
    councilWord: '',
  });
  expect(textOf(await here('/raden'))).toBe(nobodys);
});
