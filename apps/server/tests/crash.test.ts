import { atOnce } from '@samenspraak/bench/at-once.ts';
import { openRoundOn, publishRound, type RoundPlan, signInAs } from '@samenspraak/bench/officer-pages.ts';
import { plainBrowser } from '@samenspraak/bench/plain-browser.ts';
import { exchange, openLine } from '@samenspraak/bench/plain-http.ts';
import { shownOutcome } from '@samenspraak/bench/resident-pages.ts';
import type { Answer, Question } from '@samenspraak/domain/consultations/answers.ts';
import { codeInWords } from '@samenspraak/domain/consultations/codes.ts';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { emptyFolder, type Running, start } from './running-server.ts';

// kill -9 while 2,000 people answer. Whoever got a confirmation must find their answer afterwards; whoever got
// none asks again with the same cookie, as a browser does, and is counted once.

const people = 2_000;
const crowd = 16;
const killsAfter = [500, 1_200];
const options = ['Het buurthuis', 'De bibliotheek', 'De sportclub', 'Het park'];

const plan: RoundPlan = {
  title: 'Waar ontmoet u uw buren?',
  goal: 'Wij willen weten waar mensen elkaar ontmoeten.',
  roomForInfluence: 'Alles staat nog open.',
  targetGroup: 'Iedereen in Beverwijk.',
  afterwards: 'De participatieraad gebruikt de uitslag.',
  paging: 'allOnOnePage',
  questions: [
    { kind: 'singleChoice', text: 'Waar ontmoet u uw buren het vaakst?', required: true, options },
    { kind: 'openText', text: 'Wat wilt u daar nog over zeggen?', required: true },
  ],
};

const method = {
  methodWhoWasAsked: 'Verzonnen mensen in een test.',
  methodInvitedNote: 'Niemand werd uitgenodigd.',
  methodHow: 'Door de bladzijden van deze site.',
  methodLimits: 'De antwoorden zeggen niets.',
  conclusion: '',
};

type Resident = { number: number; cookie: string };

const wordsOf = ({ number }: Resident) => `Dit schreef bewoner ${String(number).padStart(4, '0')}.`;
const choiceOf = ({ number }: Resident) => (number % options.length) + 1;

let server: Running;
afterAll(() => server?.remove());

/**
 * One request to whichever server is up; 'cut' when that was killed before it answered, 'down' when there was none.
 */
const post = async (path: string, { cookie }: Resident, body: string) => {
  const line = openLine(1);
  try {
    return await exchange(line, server.url, path, {
      method: 'POST',
      body,
      headers: {
        accept: 'text/html',
        'content-type': 'application/x-www-form-urlencoded',
        origin: server.url,
        ...(cookie ? { cookie } : {}),
      },
    });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ECONNREFUSED' ? 'down' : 'cut';
  } finally {
    line.destroy();
  }
};

/** Who was cut off while waiting for an answer, at which blow: while filling in, or while sending. */
const cut: { resident: Resident; step: 'answers' | 'send'; blow: number }[] = [];
let blow = 0;

/** Fills in and sends, asking again whatever was not answered. */
const answer = async (path: string, resident: Resident): Promise<void> => {
  const typed = new URLSearchParams({
    vragen: 'alle',
    v1: String(choiceOf(resident)),
    v2: wordsOf(resident),
  });
  const until = async (to: string, body: string, step: 'answers' | 'send'): Promise<void> => {
    for (;;) {
      const reply = await post(to, resident, body);
      if (typeof reply !== 'string') {
        // Anything else than going on would be a fault of its own.
        expect(reply.status).toBe(303);
        const [given] = reply.headers['set-cookie'] ?? [];
        if (given) resident.cookie = given.split(';')[0]!;
        return;
      }
      if (reply === 'cut') cut.push({ resident, step, blow });
      await wait(100);
    }
  };
  await until(`${path}/vraag/1`, typed.toString(), 'answers');
  await until(`${path}/controleren?/send`, '', 'send');
};

type Kept = { result: { data: { state: string; questions: Question[]; answers: Record<string, Answer> } } };

/** What stands under these residents' own codes, in words: what they chose and what they wrote. */
const kept = async (slug: string, residents: readonly Resident[]): Promise<string[]> => {
  const input = residents.map(({ cookie }, place) => [place, { slug, code: cookie.split('=')[1] }]);
  const names = residents.map(() => 'consultations.myResponse').join(',');
  const asked = await fetch(`${server.url}/trpc/${names}?batch=1`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify(Object.fromEntries(input)),
  });
  const replies = (await asked.json()) as Kept[];
  return replies.map(({ result: { data } }) => {
    const [choice, text] = data.questions.map(({ id }) => data.answers[id]) as [
      { choices: string[] },
      { text: string },
    ];
    const chosen = data.questions[0]!.options.filter(({ id }) => choice.choices.includes(id));
    return `${data.state}: ${chosen.map((option) => option.text).join()}, ${text.text}`;
  });
};
const shouldBeKept = (resident: Resident) => `sent: ${options[choiceOf(resident) - 1]}, ${wordsOf(resident)}`;
const batch = 20;

const demoAt = (dataDir: string) => start({ SAMENSPRAAK_MODE: 'demo', MAIL_URL: '' }, dataDir);

test('after kill -9 every confirmed answer is there, none is there twice, and repeated ones count once', async () => {
  const dataDir = emptyFolder();
  server = await demoAt(dataDir);
  const officer = plainBrowser(server.url);
  await signInAs(officer, 'Olga Opsteller');
  const { id, path } = await openRoundOn(officer, 'Wijkteams in Beverwijk', plan);
  const slug = path.split('/').at(-1)!;

  const residents = Array.from({ length: people }, (_, number): Resident => ({ number, cookie: '' }));
  /** In the order in which they got their confirmation. */
  const confirmed: Resident[] = [];
  const killing = (async () => {
    for (const many of killsAfter) {
      while (confirmed.length < many) await wait(5);
      blow += 1;
      await server.end('SIGKILL');
      const before = [...confirmed];
      server = await demoAt(dataDir);
      // Those who were confirmed last before the blow are the ones whose answers could be missing.
      const last = before.slice(-batch);
      expect(await kept(slug, last)).toEqual(last.map(shouldBeKept));
    }
  })();
  await Promise.all([
    killing,
    atOnce(
      crowd,
      residents.map((resident) => async () => {
        await answer(path, resident);
        confirmed.push(resident);
      }),
    ),
  ]);
  // Each blow must have hit people who were busy, and some of them were sending, or this proved nothing.
  expect(new Set(cut.map((one) => one.blow)).size).toBe(killsAfter.length);
  const cutSending = cut.filter(({ step }) => step === 'send').map(({ resident }) => resident);
  expect(cutSending).not.toEqual([]);
  expect(confirmed).toHaveLength(people);
  expect(new Set(residents.map(({ cookie }) => cookie)).size).toBe(people);

  const found: string[] = [];
  for (let place = 0; place < people; place += batch)
    found.push(...(await kept(slug, residents.slice(place, place + batch))));
  expect(found).toEqual(residents.map(shouldBeKept));

  // Whoever sends once more gets the same confirmation, and is counted once.
  for (const resident of new Set([...cutSending, ...residents.slice(0, batch)])) {
    expect(await post(`${path}/controleren?/send`, resident, '')).toMatchObject({
      status: 303,
      headers: { location: `${path}/verzonden` },
    });
    const browser = plainBrowser(server.url);
    const [name, code] = resident.cookie.split('=') as [string, string];
    browser.cookies.set(name, code);
    expect((await browser.visit(`${path}/verzonden`)).html).toContain(codeInWords(code));
  }

  const desk = plainBrowser(server.url);
  await signInAs(desk, 'Olga Opsteller');
  await publishRound(desk, id, method);
  const results = await desk.visit(`${path}/resultaten`);
  expect(results.document.textContent).toContain('2.000 mensen antwoordden');
  const { rows } = await shownOutcome(desk, path);
  const recount = options.map((text) => [text, found.filter((one) => one.includes(`: ${text}, `)).length]);
  expect(Object.fromEntries(rows.slice(0, 4).map(({ text, count }) => [text, Number(count)]))).toEqual(
    Object.fromEntries(recount),
  );
}, 420_000);
