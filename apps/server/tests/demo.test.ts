import { signInAs } from '@samenspraak/bench/officer-pages.ts';
import { plainBrowser } from '@samenspraak/bench/plain-browser.ts';
import { posted } from '@samenspraak/bench/plain-form.ts';
import { get } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { production, runToEnd, type Running, start } from './running-server.ts';

let demo: Running;
beforeAll(async () => {
  demo = await start({ SAMENSPRAAK_MODE: 'demo', PUBLIC_URL: '', MAIL_URL: '', FIRST_ADMIN_EMAIL: '' });
});
afterAll(() => demo?.remove());

test('the demo needs no settings, tells where it is and who one can sign in as', async () => {
  await expect.poll(() => demo.output()).toContain(`Samenspraak (demo) is open at ${demo.url}`);
  expect(demo.output()).toMatch(/^ {2}\S.+: beleidsmedewerker, Beverwijk$/m);
});

test('search engines stay out of a demo', async () => {
  expect(await (await fetch(`${demo.url}/robots.txt`)).text()).toBe('User-agent: *\nDisallow: /\n');
});

test('who posts to a page that is not for them is told so, and reads what they typed', async () => {
  const desk = plainBrowser(demo.url);
  await signInAs(desk, 'Olga Opsteller');
  const page = await desk.go('/beheer/raden/nieuw', {
    method: 'POST',
    body: 'name=Jeugdraad&about=Wij+zijn+jongeren+uit+Velsen.',
    headers: { origin: demo.url, 'content-type': 'application/x-www-form-urlencoded' },
  });
  expect(page.status).toBe(403);
  expect(page.html).toContain('Wij zijn jongeren uit Velsen.');
  expect(demo.output()).not.toContain('"msg":"a page crashed"');
});

test('what a form says somebody else saved is believed only when this site said so', async () => {
  const desk = plainBrowser(demo.url);
  await signInAs(desk, 'Ben Beheerder');
  for (const theirs of ['{"regionId":5}', '[]', '🙂'.repeat(70), `${'0'.repeat(64)}{"name":"x"}`]) {
    const page = await desk.go('/beheer/raden/nieuw', {
      method: 'POST',
      body: new URLSearchParams({ name: '', theirs }).toString(),
      headers: { origin: demo.url, 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(page.status).toBe(422);
    expect(page.html).not.toContain('name="theirs"');
  }
});

test('the map of the site leads to everything public, and everything on it is there', async () => {
  const map = await (await fetch(`${demo.url}/sitemap.xml`)).text();
  const places = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place]) => new URL(place!).pathname);
  for (const kind of [
    /^\/dossiers\/[^/]+\/versies\/2$/,
    /^\/dossiers\/[^/]+\/versies\/2\/eenvoudig$/,
    /^\/thematafels\/./,
    /^\/raadplegingen\/[^/]+\/resultaten$/,
    /^\/adviezen\/./,
    /^\/raden\/./,
    /^\/privacy\/./,
    /^\/en\/toegankelijkheid\/./,
  ])
    expect(places.filter((place) => kind.test(place))).not.toEqual([]);
  for (const place of places) {
    const { status } = await fetch(`${demo.url}${place}`, { redirect: 'manual' });
    expect([place, status]).toEqual([place, 200]);
  }
});

test('who was signed out while typing signs in and sends the same again', async () => {
  const desk = plainBrowser(demo.url);
  await signInAs(desk, 'Olga Opsteller');
  const form = (await desk.visit('/werk/dossiers/nieuw?voor=beverwijk')).form({ fields: ['title'] });
  const typed = {
    title: 'Een plan dat "blijft"',
    summary: 'Eerste regel\r\ntweede <regel>',
    'laws[]': ['wmo'],
  };
  desk.cookies.clear();
  const { action, body } = posted(form, typed);
  const headers = { origin: demo.url, 'content-type': 'application/x-www-form-urlencoded' };
  const refused = await desk.go(action, { method: 'POST', body, headers });
  expect([refused.status, refused.html]).toEqual([401, expect.stringContaining('U bent niet meer ingelogd')]);
  const again = posted(refused.form({ action }), {});
  expect([...new URLSearchParams(again.body)]).toEqual([...new URLSearchParams(body)]);

  await signInAs(desk, 'Olga Opsteller');
  // The form lacks what else a proposal needs: it comes back as it would have, with what was typed.
  const page = await desk.go(action, { method: 'POST', body: again.body, headers });
  expect(page.status).toBe(422);
  expect(page.html).toContain('Een plan dat &quot;blijft&quot;');
});

test('a text that comes too late is not lost: it stands on the page that says so', async () => {
  const [henk, colleague] = [plainBrowser(demo.url), plainBrowser(demo.url)];
  for (const desk of [henk, colleague]) await signInAs(desk, 'Henk Heemskerker');
  const [dossier = ''] = (await henk.visit('/werk/dossiers')).links('Een plek om elkaar te ontmoeten');
  await henk.send((await henk.visit(dossier)).form({ action: '?/version' }));
  const form = (await henk.visit(`${dossier}/versie`)).form({ fields: ['note'] });
  const draft = (await colleague.visit(`${dossier}/versie`)).form({ fields: ['note'] });
  const publish = posted(
    { ...draft, action: `${dossier}/versie?/publish` },
    { note: 'De plekken staan erin.' },
  );
  const headers = { origin: demo.url, 'content-type': 'application/x-www-form-urlencoded' };
  const published = await colleague.go(publish.action, { method: 'POST', body: publish.body, headers });
  expect(published.path).toBe(dossier);

  const late = posted(
    { ...form, action: `${dossier}/versie?/save` },
    { note: 'Ik schreef hier een uur aan.' },
  );
  const told = await henk.go(late.action, { method: 'POST', body: late.body, headers });
  expect(told.status).toBe(409);
  expect(told.html).toContain('Versie 2 is al gepubliceerd');
  expect(told.html).toContain('Ik schreef hier een uur aan.');
});

test('a demo that starts again has its story already, and nothing was told twice', async () => {
  const dossiers = async (from: Running) => (await fetch(`${from.url}/trpc/dossiers.list`)).json();
  const before = await dossiers(demo);
  expect(JSON.stringify(before)).toContain('"slug"');
  await demo.end();
  const again = await start({ SAMENSPRAAK_MODE: 'demo', PUBLIC_URL: '' }, demo.dataDir);
  expect(await dossiers(again)).toEqual(before);
  await again.end();
});

test('production refuses the data of a demo', async () => {
  const { code, output } = await runToEnd('dist/main.js', [], production(demo.dataDir));
  expect(code).toBe(1);
  expect(output).toContain('It holds the data of a demo');
});

test('the demo answers to no other name than that of this machine', async () => {
  const again = await start({ SAMENSPRAAK_MODE: 'demo', PUBLIC_URL: '' }, demo.dataDir);
  const status = await new Promise<number | undefined>((resolve, reject) => {
    get(`${again.url}/`, { headers: { host: 'elders.voorbeeld.nl' } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).on('error', reject);
  });
  expect(status).toBe(421);
  expect((await fetch(`${again.url}/`)).status).toBe(200);
  await again.end();
});
