import { answer, doneOnce } from '@samenspraak/drizzle/schema/index.ts';
import { openWorld, type World } from '@samenspraak/testing/world.ts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answering, answerQuestions, beginAnswering, sendResponse } from './index.ts';
import { allAnswers, openedRound } from './trial-rounds.ts';

let world: World;
let slug: string;
beforeAll(async () => {
  world = await openWorld();
  ({ slug } = await openedRound(world));
});
afterAll(() => world.close());

describe('a post that no form of ours makes', () => {
  test('leaves no code, nor when it was handed out: what asks twice gets two codes', async () => {
    const step = { slug, question: 1, answers: { 1: ['2'] }, once: 'the-same-word' };
    const first = await world.do(beginAnswering, 'visitor', step);
    const second = await world.do(beginAnswering, 'visitor', step);
    expect(second.code).not.toBe(first.code);
    expect(await world.store.read.select().from(doneOnce)).toEqual([]);
  });

  test('several lines at an open question are cleaned of signs that cannot be stored', async () => {
    const { questions } = await world.see(answering, 'visitor', { slug });
    const open = questions.find(({ kind }) => kind === 'openText')!;
    const all = { slug, question: 'all' as const, answers: allAnswers };
    const { code } = await world.do(beginAnswering, 'visitor', all);
    const lines = ['een\u0000', '\ud800twee'];
    const step = { slug, code, question: open.number, answers: { [open.number]: lines } };
    await world.do(answerQuestions, 'visitor', step);
    await world.do(sendResponse, 'visitor', { slug, code });
    const [kept] = await world.store.read.select().from(answer).where(eq(answer.questionId, open.id));
    expect(kept!.text).toBe('een\n\ufffdtwee');
  });
});
