import type { Answer, Answers, Question } from './answers.ts';
import { scaleSteps, smallestShownCount } from './vocabulary.ts';

/**
 * One count. `key`: an option id, 'scale:1' to 'scale:5', 'noOpinion', or 'answered' (everyone who answered the
 * question, "no opinion" included). The count of respondents to the round hangs on question ''.
 */
export type TallyRow = { questionId: string; key: string; count: number };

export const respondents = { questionId: '', key: 'respondents' } as const;

const keysOf = (answer: Answer): string[] => {
  if ('choices' in answer) return ['answered', ...new Set(answer.choices)];
  if ('scale' in answer) return ['answered', `scale:${answer.scale}`];
  return 'noOpinion' in answer ? ['answered', 'noOpinion'] : ['answered'];
};

const inOrder = (a: TallyRow, b: TallyRow): number =>
  a.questionId < b.questionId
    ? -1
    : a.questionId > b.questionId
      ? 1
      : a.key < b.key
        ? -1
        : a.key > b.key
          ? 1
          : 0;

/** What one response adds to the counts. In a fixed order, so that two transactions never wait for each other. */
export const tallyOf = (answers: Answers): TallyRow[] => [
  { ...respondents, count: 1 },
  ...Object.entries(answers)
    .flatMap(([questionId, answer]) => keysOf(answer).map((key) => ({ questionId, key, count: 1 })))
    .sort(inOrder),
];

/** The difference between two sets of counts, without what stays the same: `after - before`. */
export const tallyDelta = (before: readonly TallyRow[], after: readonly TallyRow[]): TallyRow[] => {
  const deltas = new Map<string, TallyRow>();
  const add = (row: TallyRow, sign: 1 | -1) => {
    const key = `${row.questionId} ${row.key}`;
    const so = deltas.get(key) ?? { questionId: row.questionId, key: row.key, count: 0 };
    deltas.set(key, { ...so, count: so.count + sign * row.count });
  };
  for (const row of after) add(row, 1);
  for (const row of before) add(row, -1);
  return [...deltas.values()].filter((row) => row.count !== 0).sort(inOrder);
};

/** The counts of many responses together. */
export const tallySum = (responses: Iterable<Answers>): TallyRow[] => {
  const sums = new Map<string, TallyRow>();
  for (const answers of responses)
    for (const row of tallyOf(answers)) {
      const key = `${row.questionId} ${row.key}`;
      const sum = sums.get(key);
      if (sum) sum.count += 1;
      else sums.set(key, { ...row });
    }
  return [...sums.values()].sort(inOrder);
};

/** A share in whole percents, half up (S3-2). */
export const percentOf = (count: number, n: number): number =>
  n === 0 ? 0 : Math.floor((200 * count + n) / (2 * n));

export type ResultRow = {
  text: string;
  count: number;
  percent: number;
  /** 1 for the most chosen; rows with the same count share a rank. */
  rank: number;
};

/** What one question yielded. Below ten respondents nothing is shown (D-17), not even how few exactly. */
export type QuestionResult = Pick<
  Question,
  'id' | 'number' | 'kind' | 'text' | 'maxChoices' | 'lowLabel' | 'highLabel'
> & {
  shown: boolean;
  /** Respondents to this question, "no opinion" included: the base of the percentages. 0 when not shown. */
  n: number;
  rows: ResultRow[];
  noOpinion: Omit<ResultRow, 'rank' | 'text'> | null;
  /** Scale: the mean of those who gave a step, in one decimal. */
  mean: number | null;
};

export const isShown = (n: number): boolean => n >= smallestShownCount;

/** For officers while a round is open: downwards to fives, and nothing below ten (D-17). */
export const roundedCount = (n: number): number | null => (isShown(n) ? Math.floor(n / 5) * 5 : null);

/** The outcome of one question from its counts; choices in order of the unrounded value, a scale in its own order. */
export const resultOf = (question: Question, counts: ReadonlyMap<string, number>): QuestionResult => {
  const { id, number, kind, text, maxChoices, lowLabel, highLabel } = question;
  const known = { id, number, kind, text, maxChoices, lowLabel, highLabel };
  const n = counts.get('answered') ?? 0;
  if (!isShown(n)) return { ...known, shown: false, n: 0, rows: [], noOpinion: null, mean: null };

  const countOf = (key: string) => counts.get(key) ?? 0;
  const keyed =
    kind === 'scale'
      ? scaleSteps.map((step) => ({ text: String(step), count: countOf(`scale:${step}`) }))
      : question.options.map((option) => ({ text: option.text, count: countOf(option.id) }));
  const ordered = kind === 'scale' ? keyed : keyed.toSorted((a, b) => b.count - a.count);
  const rows = ordered.map((row) => ({
    ...row,
    percent: percentOf(row.count, n),
    rank: 1 + keyed.filter((other) => other.count > row.count).length,
  }));
  const without = countOf('noOpinion');
  const steps = kind === 'scale' ? keyed.reduce((sum, row) => sum + row.count, 0) : 0;
  const weight = kind === 'scale' ? keyed.reduce((sum, row) => sum + row.count * Number(row.text), 0) : 0;
  return {
    ...known,
    shown: true,
    n,
    rows: kind === 'openText' ? [] : rows,
    noOpinion:
      question.offersNoOpinion && kind !== 'openText'
        ? { count: without, percent: percentOf(without, n) }
        : null,
    mean: steps === 0 ? null : Math.floor((20 * weight + steps) / (2 * steps)) / 10,
  };
};

/** The counts of one question, out of all counts of a round. */
export const countsByQuestion = (rows: readonly TallyRow[]): Map<string, Map<string, number>> => {
  const byQuestion = new Map<string, Map<string, number>>();
  for (const { questionId, key, count } of rows) {
    const counts = byQuestion.get(questionId) ?? new Map<string, number>();
    byQuestion.set(questionId, counts.set(key, count));
  }
  return byQuestion;
};

/** How many people answered the round. */
export const respondentsIn = (rows: readonly TallyRow[]): number =>
  rows.find((row) => row.questionId === respondents.questionId && row.key === respondents.key)?.count ?? 0;
