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

test.for([movisie, `${movisie}/resultaten`])('%s is not sent again to who has it already', async (path) => {
  const first = await ask(path);
  expect(first.status).toBe(200);
  const etag = String(first.headers.etag);
  const again = await ask(path, { 'if-none-match': etag });
  expect(again.status).toBe(304);
  expect(again.bytes).toHaveLength(0);
  expect((await ask(path, { 'if-none-match': 'W/"something-else"' })).status).toBe(200);
  expect((await ask(`/en${path}`, { 'if-none-match': etag })).status).toBe(200);
});

test('a page that was kept is the page that was made, however it is packed', async () => {
  const made = textOf(await ask(`${movisie}?opnieuw=1`));
  for (const accepted of ['identity', 'gzip', 'br', 'gzip, deflate, br'])
    for (const turn of [1, 2]) {
      const reply = await ask(movisie, { 'accept-encoding': accepted });
      expect([accepted, turn, reply.headers.vary]).toEqual([
        accepted,
        turn,
        expect.stringContaining('Accept-Encoding'),
      ]);
      expect(reply.headers['content-encoding'] ?? 'identity').toBe(accepted.split(', ').at(-1));
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

test('somebody who is signed in gets the page that everybody gets', async () => {
  const desk = plainBrowser(demo.url);
  await signInAs(desk, 'Olga Opsteller');
  const [visitors, signedIn] = [textOf(await ask(movisie)), (await desk.visit(movisie)).html];
  expect(signedIn).toBe(visitors);
});

test('a form that is too large is refused in plain words', async () => {
  const reply = await exchange(line, demo.url, '/account/inloggen', {
    method: 'POST',
    body: `email=${'x'.repeat(1_100_000)}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: demo.url },
  });
  expect(reply.status).toBe(413);
});
