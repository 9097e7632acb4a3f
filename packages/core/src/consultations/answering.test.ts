import { codeInWords } from '@samenspraak/domain/consultations/codes.ts';
import { isRefusal, type Refusal } from '@samenspraak/domain/shared/refusal.ts';
import { answer, answerDraft, factCount, response, tally } from '@samenspraak/drizzle/schema/index.ts';
import { beginning, openWorld, refusalOf, type World } from '@samenspraak/testing/world.ts';
import { refusalSentence } from '@samenspraak/texts/index.ts';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signIn } from '../accounts/index.ts';
import {
  answering,
  answerQuestions,
  beginAnswering,
  closeDueRounds,
  closeRound,
  confirmation,
  correctResponse,
  forgetDrafts,
  myResponse,
  openWithCode,
  recount,
  sendResponse,
  withdrawResponse,
} from './index.ts';
import { allAnswers, openedRound, readyRound, sent, underway } from './trial-rounds.ts';

let world: World;
let id: string;
let slug: string;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.at(beginning);
  ({ id, slug } = await openedRound(world));
});

const refusedWith = async (work: Promise<unknown>): Promise<Refusal> => {
  const refusal: unknown = await work.catch((error: unknown) => error);
  if (!isRefusal(refusal)) throw refusal;
  return refusal;
};
const counts = async () => {
  const rows = await world.store.read.select().from(tally).where(eq(tally.consultationId, id));
  const asText = (list: { questionId: string; key: string; count: number }[]) =>
    list
      .filter(({ count }) => count !== 0)
      .map((row) => `${row.questionId} ${row.key} ${row.count}`)
      .sort();
  expect(asText(rows)).toEqual(asText(await recount(world.store.read, id)));
  return rows.find((row) => row.key === 'respondents')?.count ?? 0;
};
const questionsOf = async () => (await world.see(answering, 'visitor', { slug })).questions;
const countedOf = async (what: string) => {
  const [row] = await world.store.read
    .select()
    .from(factCount)
    .where(and(eq(factCount.what, what), eq(factCount.subjectId, id)));
  return row?.count ?? 0;
};

describe('a resident who answers step by step', () => {
  test('gets a code with the first step, goes on with it, and is counted only after sending', async () => {
    const { code } = await world.do(beginAnswering, 'visitor', { slug, question: 1, answers: { 1: ['2'] } });
    expect(await counts()).toBe(0);
    await world.do(answerQuestions, 'visitor', { slug, code, question: 2, answers: { 2: 'noOpinion' } });
    const [first, second] = await questionsOf();
    const seen = await world.see(answering, 'visitor', { slug, code });
    expect(seen.answers).toEqual({
      [first!.id]: { choices: [first!.options[1]!.id] },
      [second!.id]: { noOpinion: true },
    });
    expect(seen.sent).toBeNull();
    expect(await counts()).toBe(0);

    expect(await world.do(sendResponse, 'visitor', { slug, code })).toEqual({
      sentOn: '2026-09-07',
      correctedOn: null,
    });
    expect(await counts()).toBe(1);
    expect(await countedOf('response-sent')).toBe(1);
  });

  test('goes on with the same code on another device, typed as people type', async () => {
    const code = await underway(world, slug, { 1: ['1'], 2: '3' });
    const typed = ` ${codeInWords(code).toLowerCase().replaceAll('-', ' - ')} `;
    expect(Object.keys((await world.see(myResponse, 'visitor', { slug, code: typed })).answers)).toHaveLength(
      2,
    );
  });

  test('may clear an answer that is not required', async () => {
    const code = await underway(world, slug);
    await world.do(answerQuestions, 'visitor', { slug, code, question: 3, answers: {} });
    expect(Object.keys((await world.see(answering, 'visitor', { slug, code })).answers)).toHaveLength(2);
  });

  test('hears what is wrong question by question, and nothing of the wrong step is kept', async () => {
    const refusal = await refusedWith(
      world.do(beginAnswering, 'visitor', {
        slug,
        question: 'all',
        answers: { 1: ['1', '2', '3', '4'], 3: '9', 4: 'x'.repeat(2_001) },
      }),
    );
    expect(refusal.parameters).toEqual({
      answers: [
        { number: 1, kind: 'too-many', limit: 3, now: 4 },
        { number: 2, kind: 'missing' },
        { number: 3, kind: 'not-an-option' },
        { number: 4, kind: 'too-long', limit: 2_000, now: 2_001 },
      ],
    });
  });

  test('cannot send while a required question is open', async () => {
    const { code } = await world.do(beginAnswering, 'visitor', { slug, question: 2, answers: { 2: '4' } });
    const refusal = await refusedWith(world.do(sendResponse, 'visitor', { slug, code }));
    expect(refusal.parameters).toEqual({ answers: [{ number: 1, kind: 'missing' }] });
    expect((await world.see(myResponse, 'visitor', { slug, code })).state).toBe('underway');
    expect(await counts()).toBe(0);
  });

  test('leaves nothing behind but days, random ids and HMACs that do not match each other', async () => {
    const code = await underway(world, slug);
    const [draft] = await world.store.read
      .select()
      .from(answerDraft)
      .where(eq(answerDraft.consultationId, id));
    await world.do(sendResponse, 'visitor', { slug, code });
    const [row] = await world.store.read.select().from(response).where(eq(response.consultationId, id));
    expect(
      await world.store.read.select().from(answerDraft).where(eq(answerDraft.consultationId, id)),
    ).toEqual([]);
    expect(row!.codeHmac).not.toBe(draft!.codeHmac);
    expect(row!.id).not.toBe(draft!.id);
    expect(row!.id[14]).toBe('4');
    expect(JSON.stringify([row, draft])).not.toContain(code);
    expect(Object.keys(row!).sort()).toEqual([
      'codeHmac',
      'consultationId',
      'correctedOn',
      'id',
      'revision',
      'sentOn',
      'withdrawnOn',
    ]);
  });
});

describe('sending', () => {
  test('counts once, however often it is repeated', async () => {
    const code = await sent(world, slug);
    for (let n = 0; n < 3; n += 1)
      expect(await world.do(sendResponse, 'visitor', { slug, code })).toEqual({
        sentOn: '2026-09-07',
        correctedOn: null,
      });
    expect(await counts()).toBe(1);
    expect(await countedOf('response-sent-again')).toBe(3);
  });

  test('counts each of ten codes once when fifty posts come at the same time', async () => {
    const codes = await Promise.all(Array.from({ length: 10 }, () => underway(world, slug)));
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, n) => world.do(sendResponse, 'visitor', { slug, code: codes[n % 10]! })),
    );
    expect(all.every(({ sentOn }) => sentOn === '2026-09-07')).toBe(true);
    expect(await counts()).toBe(10);
    expect(await countedOf('response-sent')).toBe(10);
  });

  test('shows the same confirmation after closing to who had sent before', async () => {
    const code = await sent(world, slug);
    world.at('2026-10-06T12:00:00.000Z');
    expect(await world.do(sendResponse, 'visitor', { slug, code })).toEqual({
      sentOn: '2026-09-07',
      correctedOn: null,
    });
  });

  test('after closing is refused with the time in words', async () => {
    const code = await underway(world, slug);
    world.at('2026-10-05T14:59:59.999Z');
    await world.do(answerQuestions, 'visitor', { slug, code, question: 2, answers: { 2: '5' } });
    world.at('2026-10-05T15:00:00.000Z');
    const refusal = await refusedWith(world.do(sendResponse, 'visitor', { slug, code }));
    expect(refusalSentence('nl', refusal.code, refusal.parameters)).toBe(
      'De raadpleging sloot op 5 oktober 2026 om 17.00 uur. Antwoorden kan niet meer.',
    );
    expect(
      await refusalOf(world.do(beginAnswering, 'visitor', { slug, question: 1, answers: { 1: '1' } })),
    ).toBe('consultation-closed');
    expect(
      await refusalOf(world.do(answerQuestions, 'visitor', { slug, code, question: 2, answers: { 2: '5' } })),
    ).toBe('consultation-closed');
    expect(await counts()).toBe(0);
  });

  test('after closing by hand is refused at once', async () => {
    const code = await underway(world, slug);
    world.at('2026-09-08T12:30:00.000Z');
    await world.do(closeRound, 'olga', { id });
    const refusal = await refusedWith(world.do(sendResponse, 'visitor', { slug, code }));
    expect(refusal.parameters).toEqual({ at: '2026-09-08T12:30:00.000Z' });
  });

  test('needs answers that are there, and a code that is one', async () => {
    expect(await refusalOf(world.do(sendResponse, 'visitor', { slug, code: 'BCDF-GHJK-MNPQ' }))).toBe(
      'nothing-to-send',
    );
    expect(await refusalOf(world.do(sendResponse, 'visitor', { slug, code: '<script>' }))).toBe(
      'code-unknown',
    );
    expect(await counts()).toBe(0);
  });

  test('to a draft round finds nothing', async () => {
    const draft = await readyRound(world);
    expect(await refusalOf(underway(world, draft.slug))).toBe('not-found');
  });
});

describe('correcting', () => {
  test('begins with what was sent, and moves the counts when it is sent', async () => {
    const code = await sent(world, slug);
    await world.do(answerQuestions, 'visitor', { slug, code, question: 1, answers: { 1: ['2', '3', '4'] } });
    const before = await world.see(myResponse, 'visitor', { slug, code });
    const correcting = async () => (await world.see(confirmation, 'visitor', { slug, code })).correcting;
    expect([before.correcting, await correcting()]).toEqual([true, true]);
    // What was sent counts, and is what one sees, until the correction is sent too.
    expect(before.answers[before.questions[0]!.id]).toEqual({
      choices: before.questions[0]!.options.slice(0, 2).map((option) => option.id),
    });
    await counts();
    world.at('2026-09-09T12:00:00.000Z');
    const days = { sentOn: '2026-09-07', correctedOn: '2026-09-09' };
    expect(await world.do(correctResponse, 'visitor', { slug, code })).toEqual(days);
    expect(await world.do(correctResponse, 'visitor', { slug, code })).toEqual(days);
    expect(await correcting()).toBe(false);
    expect(await counts()).toBe(1);
    const seen = await world.see(myResponse, 'visitor', { slug, code });
    expect(seen.answers[seen.questions[0]!.id]).toEqual({
      choices: seen.questions[0]!.options.slice(1).map((option) => option.id),
    });
    expect(Object.keys(seen.answers)).toHaveLength(3);
    expect(await countedOf('response-corrected')).toBe(1);
  });

  test('at the same time in several windows leaves the counts right', async () => {
    const codes = await Promise.all(Array.from({ length: 4 }, () => sent(world, slug)));
    await Promise.all(
      Array.from({ length: 16 }, async (_, n) => {
        const code = codes[n % 4]!;
        await world.do(answerQuestions, 'visitor', {
          slug,
          code,
          question: 2,
          answers: { 2: String(1 + (n % 5)) },
        });
        await world.do(correctResponse, 'visitor', { slug, code });
      }),
    );
    expect(await counts()).toBe(4);
  });

  test('leaves no required question open', async () => {
    const code = await sent(world, slug);
    const emptied = { slug, code, question: 1, answers: { 1: [] } };
    expect(await refusalOf(world.do(answerQuestions, 'visitor', emptied))).toBe('answers-not-right');
    await world.do(correctResponse, 'visitor', { slug, code });
    const { questions, answers } = await world.see(myResponse, 'visitor', { slug, code });
    expect(Object.keys(answers)).toContain(questions[0]!.id);
  });

  test('is over when the round closes', async () => {
    const code = await sent(world, slug);
    world.at('2026-10-06T12:00:00.000Z');
    expect(await refusalOf(world.do(correctResponse, 'visitor', { slug, code }))).toBe('consultation-closed');
    expect((await world.see(myResponse, 'visitor', { slug, code })).state).toBe('sent');
  });

  test('needs a response that was sent', async () => {
    const code = await underway(world, slug);
    expect(await refusalOf(world.do(correctResponse, 'visitor', { slug, code }))).toBe('nothing-to-send');
  });
});

describe('withdrawing', () => {
  test('deletes the answers, counts them no longer, and keeps only that the code was used', async () => {
    const code = await sent(world, slug);
    await sent(world, slug, { 1: ['3'], 2: '1' });
    world.at('2026-09-10T12:00:00.000Z');
    const withdrawn = { withdrawnOn: '2026-09-10' };
    expect(await world.do(withdrawResponse, 'visitor', { slug, code, sure: 'on' })).toEqual(withdrawn);
    expect(await world.do(withdrawResponse, 'visitor', { slug, code, sure: 'on' })).toEqual(withdrawn);
    expect(await counts()).toBe(1);
    const [row] = await world.store.read
      .select()
      .from(response)
      .where(eq(response.withdrawnOn, '2026-09-10'));
    expect(await world.store.read.select().from(answer).where(eq(answer.responseId, row!.id))).toEqual([]);
    const seen = await world.see(myResponse, 'visitor', { slug, code });
    expect([seen.state, seen.withdrawnOn, seen.answers]).toEqual(['withdrawn', '2026-09-10', {}]);
  });

  test('is for ever: the code answers no second time', async () => {
    const code = await sent(world, slug);
    await world.do(withdrawResponse, 'visitor', { slug, code, sure: 'on' });
    const again = { slug, code, question: 'all' as const, answers: allAnswers };
    expect(await refusalOf(world.do(answerQuestions, 'visitor', again))).toBe('response-withdrawn');
    expect(await refusalOf(world.do(sendResponse, 'visitor', { slug, code }))).toBe('response-withdrawn');
    expect(await refusalOf(world.do(correctResponse, 'visitor', { slug, code }))).toBe('response-withdrawn');
  });

  test('several times at once lowers the counts once', async () => {
    const code = await sent(world, slug);
    await Promise.all(
      Array.from({ length: 8 }, () => world.do(withdrawResponse, 'visitor', { slug, code, sure: 'on' })),
    );
    expect(await counts()).toBe(0);
    expect(await countedOf('response-withdrawn')).toBe(1);
  });

  test('asks whether one is sure, and is possible after closing', async () => {
    const code = await sent(world, slug);
    expect(await refusalOf(world.do(withdrawResponse, 'visitor', { slug, code, sure: undefined }))).toBe(
      'invalid-input',
    );
    world.at('2026-10-06T12:00:00.000Z');
    await world.do(withdrawResponse, 'visitor', { slug, code, sure: 'on' });
    expect(await counts()).toBe(0);
  });
});

describe('a code', () => {
  test('that is unknown, of another round or no code at all gets one and the same answer', async () => {
    const code = await sent(world, slug);
    const other = await openedRound(world);
    for (const [where, typed] of [
      [slug, 'BCDF-GHJK-MNPQ'],
      [other.slug, code],
      [slug, 'hallo'],
      [slug, `${code}X`],
    ] as const) {
      const refusal = await refusedWith(world.see(myResponse, 'visitor', { slug: where, code: typed }));
      expect([refusal.code, refusal.parameters]).toEqual(['code-unknown', {}]);
    }
  });
});

describe('answers that were never sent', () => {
  test('are deleted after sixty days, or a week after closing', async () => {
    await underway(world, slug);
    expect(await forgetDrafts.run(world.services)).toBe(0);
    world.at('2026-10-14T12:00:00.000Z');
    await closeDueRounds.run(world.services);
    await forgetDrafts.run(world.services);
    expect(await world.store.read.select().from(answerDraft)).toEqual([]);
  });
});

describe('a code from paper', () => {
  const from = (source: string, code: string) => world.do(openWithCode, 'visitor', { slug, code, source });

  test('mistyped in a library, keeps nobody there from signing in', async () => {
    const source = '192.0.2.20';
    for (let n = 0; n < 51; n += 1) await from(source, 'BCDF-GHJK-MNPQ').catch(() => {});
    const staff = { codeId: 'nobody-has-this', code: '123456', source, userAgent: '' };
    expect(await world.do(signIn, 'visitor', staff)).toEqual({ signedIn: false, triesLeft: 0 });
  });

  test('opens the answer; wrong ones are limited, right ones and answering are not', async () => {
    const code = await sent(world, slug);
    for (let n = 0; n < 60; n += 1) expect((await from('192.0.2.7', code)).state).toBe('sent');
    for (let n = 0; n < 50; n += 1)
      expect(await refusalOf(from('192.0.2.7', 'BCDF-GHJK-MNPQ'))).toBe('code-unknown');
    expect(await refusalOf(from('192.0.2.7', 'BCDF-GHJK-MNPQ'))).toBe('too-many-tries');
    expect(await refusalOf(from('192.0.2.8', 'BCDF-GHJK-MNPQ'))).toBe('code-unknown');
    await sent(world, slug);
  });
});
