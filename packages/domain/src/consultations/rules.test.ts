import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerLength,
  type Answers,
  longestAnswer,
  type Question,
  readAnswer,
  readAnswers,
  typedAnswer,
  unanswered,
} from './answers.ts';
import { codeFrom, codeInWords, codeLength, codeSigns, readCode } from './codes.ts';
import { hintsToOpen, missingInMethod, missingToOpen } from './readiness.ts';
import { canStep, standingOf, type Transition, transitions } from './states.ts';
import {
  percentOf,
  resultOf,
  roundedCount,
  tallyDelta,
  tallyOf,
  type TallyRow,
  tallySum,
} from './tallies.ts';
import { consultationStates, type QuestionKind } from './vocabulary.ts';

const question = (kind: QuestionKind, more: Partial<Question> = {}): Question => ({
  id: `q-${kind}`,
  number: 1,
  kind,
  text: 'Wat vindt u?',
  explanation: '',
  required: true,
  maxChoices: kind === 'chooseUpTo' ? 3 : null,
  lowLabel: 'oneens',
  highLabel: 'eens',
  offersNoOpinion: true,
  options:
    kind === 'openText' || kind === 'scale'
      ? []
      : ['A', 'B', 'C', 'D', 'E'].map((text, index) => ({ id: `o${text}`, number: index + 1, text })),
  ...more,
});
const problemOf = (asked: Question, typed: string | string[]) => {
  const read = readAnswer(asked, typed);
  return 'problem' in read ? read.problem.kind : null;
};

describe('one answer to one question', () => {
  it.each([
    ['singleChoice', '', 'missing'],
    ['singleChoice', ['1', '2'], 'too-many'],
    ['singleChoice', '9', 'not-an-option'],
    ['singleChoice', 'noOpinion', null],
    ['multipleChoice', ['1', '2', '3', '4', '5'], null],
    ['multipleChoice', ['1', 'noOpinion'], 'either-or'],
    ['chooseUpTo', ['1', '2', '3'], null],
    ['chooseUpTo', ['1', '2', '3', '4'], 'too-many'],
    ['chooseUpTo', ['1', '1', '1', '1'], null],
    ['scale', '5', null],
    ['scale', '6', 'not-an-option'],
    ['scale', '0', 'not-an-option'],
    ['openText', '   ', 'missing-text'],
    ['openText', 'x'.repeat(longestAnswer + 1), 'too-long'],
    ['openText', '👍'.repeat(longestAnswer), null],
  ] as const)('to a %s question, %j gives %j', (kind, typed, problem) => {
    expect(problemOf(question(kind), typed as string | string[])).toBe(problem);
  });

  it('may be skipped when it is not required', () => {
    expect(readAnswer(question('scale', { required: false }), undefined)).toEqual({ answer: null });
  });

  it('is not "no opinion" where that is not offered', () => {
    expect(problemOf(question('scale', { offersNoOpinion: false }), 'noOpinion')).toBe('not-an-option');
  });

  it('says how long a text is and how long it may be', () => {
    expect(readAnswer(question('openText'), 'x'.repeat(2_345))).toEqual({
      problem: { number: 1, kind: 'too-long', limit: longestAnswer, now: 2_345 },
    });
  });

  it('counts a new line and an emoji as one sign, however a browser posts them', () => {
    const typed = ` ${'👍\r\n'.repeat(1_500)}`;
    expect(answerLength(typed)).toBe(2_999);
    expect(readAnswer(question('openText'), typed)).toMatchObject({ problem: { now: 2_999 } });
  });

  it('comes back from the form as it went in', () => {
    fc.assert(
      fc.property(fc.subarray(['1', '2', '3', '4', '5'], { minLength: 1, maxLength: 3 }), (typed) => {
        const asked = question('chooseUpTo');
        const read = readAnswer(asked, typed);
        expect('answer' in read && typedAnswer(asked, read.answer ?? undefined)).toEqual(typed.toSorted());
      }),
    );
  });

  it('leaves a required question open until it is answered', () => {
    const asked = [question('scale'), question('openText', { number: 2, required: false })];
    expect(unanswered(asked, {})).toEqual([{ number: 1, kind: 'missing' }]);
    expect(unanswered(asked, readAnswers(asked, { 1: '4' }).answers)).toEqual([]);
  });
});

describe('the counts of a round', () => {
  const asked = [question('chooseUpTo'), question('scale'), question('openText', { required: false })];
  const someAnswers: fc.Arbitrary<Answers> = fc.record(
    {
      'q-chooseUpTo': fc.oneof(
        fc
          .subarray(['oA', 'oB', 'oC', 'oD', 'oE'], { minLength: 1, maxLength: 3 })
          .map((choices) => ({ choices })),
        fc.constant({ noOpinion: true as const }),
      ),
      'q-scale': fc.oneof(
        fc.integer({ min: 1, max: 5 }).map((scale) => ({ scale })),
        fc.constant({ noOpinion: true as const }),
      ),
      'q-openText': fc.string({ minLength: 1 }).map((text) => ({ text })),
    },
    { requiredKeys: [] },
  );
  const added = (...lists: TallyRow[][]) => {
    const sums = new Map<string, number>();
    for (const row of lists.flat()) {
      const key = `${row.questionId} ${row.key}`;
      sums.set(key, (sums.get(key) ?? 0) + row.count);
    }
    return new Map([...sums].filter(([, count]) => count !== 0).sort());
  };

  it('come out the same whether a response is corrected or sent right the first time', () => {
    fc.assert(
      fc.property(someAnswers, someAnswers, (before, after) => {
        const delta = tallyDelta(tallyOf(before), tallyOf(after));
        expect(added(tallyOf(before), delta)).toEqual(added(tallyOf(after)));
      }),
    );
  });

  it('are as if a withdrawn response had never been sent', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        expect(added(tallyOf(answers), tallyDelta(tallyOf(answers), []))).toEqual(new Map());
      }),
    );
  });

  it('are the sum of all responses, each respondent once', () => {
    fc.assert(
      fc.property(fc.array(someAnswers, { maxLength: 20 }), (responses) => {
        const sum = tallySum(responses);
        expect(added(sum)).toEqual(added(...responses.map(tallyOf)));
        expect(sum.find((row) => row.key === 'respondents')?.count ?? 0).toBe(responses.length);
        for (const { id } of asked) {
          const answered = sum.find((row) => row.questionId === id && row.key === 'answered')?.count ?? 0;
          for (const row of sum.filter((one) => one.questionId === id))
            expect(row.count).toBeLessThanOrEqual(answered);
        }
      }),
    );
  });
});

describe('the outcome of a question', () => {
  const counted = (counts: Record<string, number>) =>
    resultOf(question('chooseUpTo'), new Map(Object.entries(counts)));

  it('is in percentages of respondents, so that together they may be more than 100 (S3-1)', () => {
    expect([3, 2, 2, 1, 1].map((count) => percentOf(count, 3))).toEqual([100, 67, 67, 33, 33]);
    const { rows } = counted({ answered: 30, oA: 30, oB: 20, oC: 20, oD: 10, oE: 10 });
    expect(rows.map((row) => row.percent)).toEqual([100, 67, 67, 33, 33]);
    expect(rows.map((row) => row.rank)).toEqual([1, 2, 2, 4, 4]);
  });

  it('is rounded half up (S3-2)', () => {
    expect([
      percentOf(1, 200),
      percentOf(5, 1_000),
      percentOf(49, 10_000),
      percentOf(0, 10),
      percentOf(0, 0),
    ]).toEqual([1, 1, 0, 0, 0]);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (n, part) => {
          const count = part % (n + 1);
          const exact = (100 * count) / n;
          expect(percentOf(count, n) - exact).toBeGreaterThan(-0.5 - 1e-9);
          expect(percentOf(count, n) - exact).toBeLessThanOrEqual(0.5 + 1e-9);
        },
      ),
    );
  });

  it('is in order of the unrounded value', () => {
    const { rows } = counted({ answered: 1_000, oA: 332, oB: 334, oC: 333, oD: 0, oE: 1 });
    expect(rows.map((row) => row.text)).toEqual(['B', 'C', 'A', 'E', 'D']);
    expect(rows.map((row) => row.percent)).toEqual([33, 33, 33, 0, 0]);
  });

  it('is not shown below ten answers, not even how few (D-17)', () => {
    expect(counted({ answered: 9, oA: 9 })).toMatchObject({ shown: false, n: 0, rows: [] });
    expect(counted({ answered: 10, oA: 9 })).toMatchObject({ shown: true, n: 10 });
  });

  it('of a scale keeps its order, and has a mean of those who gave a step', () => {
    const result = resultOf(
      question('scale'),
      new Map([
        ['answered', 20],
        ['scale:2', 5],
        ['scale:5', 10],
        ['noOpinion', 5],
      ]),
    );
    expect(result.rows.map((row) => row.count)).toEqual([0, 5, 0, 0, 10]);
    expect(result.mean).toBe(4);
    expect(result.noOpinion).toEqual({ count: 5, percent: 25 });
  });

  it('is told to officers of an open round in fives', () => {
    expect([0, 9, 10, 14, 15, 399].map(roundedCount)).toEqual([null, null, 10, 10, 15, 395]);
  });
});

describe('the life of a round', () => {
  it('knows only the steps of the diagram', () => {
    const lawful = consultationStates.flatMap((from) =>
      (Object.keys(transitions) as Transition[])
        .filter((step) => canStep(step, from))
        .map((step) => `${from} ${step}`),
    );
    expect(lawful).toEqual([
      'draft open',
      'open close',
      'open withdrawRound',
      'closed publish',
      'closed withdrawRound',
      'published withdrawRound',
    ]);
  });

  it('takes answers in from its opening until just before its closing', () => {
    const round = {
      state: 'open' as const,
      opensAt: '2026-09-07T07:00:00.000Z',
      closesAt: '2026-09-28T15:00:00.000Z',
      closedAt: null,
    };
    expect(standingOf(round, '2026-09-07T06:59:59.999Z')).toBe('announced');
    expect(standingOf(round, '2026-09-07T07:00:00.000Z')).toBe('open');
    expect(standingOf(round, '2026-09-28T14:59:59.999Z')).toBe('open');
    expect(standingOf(round, '2026-09-28T15:00:00.000Z')).toBe('closed');
  });
});

describe('what a round lacks', () => {
  const now = '2026-09-07T07:00:00.000Z';
  const whole = {
    goal: 'a',
    roomForInfluence: 'b',
    targetGroup: 'c',
    afterwards: 'd',
    opensAt: null,
    closesAt: '2026-10-07T15:00:00.000Z',
    questions: [question('singleChoice')],
  };

  it('is nothing when it has a goal, room for influence, an end and a question', () => {
    expect(missingToOpen(whole, now)).toEqual([]);
    expect(hintsToOpen(whole, now)).toEqual([]);
  });

  it('is named one by one', () => {
    const questions = [
      question('chooseUpTo', { maxChoices: 6 }),
      question('multipleChoice', { number: 2, options: [] }),
      question('scale', { number: 3, lowLabel: null }),
    ];
    expect(missingToOpen({ ...whole, goal: ' ', closesAt: now, questions }, now)).toEqual([
      { what: 'goal' },
      { what: 'closes-in-the-past' },
      { what: 'maxChoices', question: 1 },
      { what: 'options', question: 2 },
      { what: 'labels', question: 3 },
    ]);
  });

  it('is hinted at for short periods and words that mean many things', () => {
    const questions = [question('openText', { text: 'Wat vindt u van participatie?' })];
    expect(hintsToOpen({ ...whole, closesAt: '2026-09-14T15:00:00.000Z', questions }, now)).toEqual([
      { what: 'short-period' },
      { what: 'container-word', question: 1, word: 'participatie' },
    ]);
  });

  it('in its method can be why nobody knows how many were invited (S3-3)', () => {
    const method = {
      methodWhoWasAsked: 'x',
      methodInvited: null,
      methodInvitedNote: null,
      methodHow: 'y',
      methodLimits: 'z',
    };
    expect(missingInMethod(method)).toEqual([{ what: 'methodInvited' }]);
    expect(missingInMethod({ ...method, methodInvitedNote: 'open voor iedereen' })).toEqual([]);
    expect(missingInMethod({ ...method, methodInvited: 500 })).toEqual([]);
  });
});

describe('a code', () => {
  it('has no signs that are mistaken for others on paper', () => {
    expect(codeSigns).not.toMatch(/[01OILAEU]/);
  });

  it('is understood in any case, with spaces and dashes (R22)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...codeSigns), { minLength: codeLength, maxLength: codeLength }),
        fc.array(fc.constantFrom('', ' ', '-', '–', '\t'), { minLength: codeLength, maxLength: codeLength }),
        (signs, between) => {
          const code = signs.join('');
          const typed = ` ${signs.map((sign, place) => sign.toLowerCase() + between[place]).join('')} `;
          expect(readCode(typed)).toBe(code);
          expect(readCode(codeInWords(code))).toBe(code);
        },
      ),
    );
  });

  it('is nothing else', () => {
    for (const typed of ['', 'BCDF', 'BCDFGHJKMNP0', 'BCDFGHJKMNPQR', '<script>'])
      expect(readCode(typed)).toBeNull();
  });

  it('has every sign as often as any other', () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const sign = codeFrom(new Uint8Array(codeLength).fill(byte))?.[0];
      if (sign) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
    expect(new Set(counts.values())).toEqual(new Set([9]));
    expect(counts.size).toBe(codeSigns.length);
  });
});
