import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import type { Answers } from '@samenspraak/domain/consultations/answers.ts';
import { standingOf } from '@samenspraak/domain/consultations/states.ts';
import {
  countsByQuestion,
  isShown,
  type QuestionResult,
  respondentsIn,
  resultOf,
  type TallyRow,
  tallySum,
} from '@samenspraak/domain/consultations/tallies.ts';
import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { texts } from '@samenspraak/texts/index.ts';
import {
  answerInRow,
  listPublishedRounds,
  readAnswersAfter,
  readQuestions,
  readTallies,
  type Round,
} from './read.ts';

type Db = ReadDb | Tx;

type RoundResults = { respondents: number; questions: QuestionResult[] };

/** The outcome of a round from its counts; null below ten respondents, when nothing may be shown (D-17). */
export const resultsOf = async (db: Db, round: Round['round']): Promise<RoundResults | null> => {
  const rows = await readTallies(db, round.id);
  const respondents = respondentsIn(rows);
  if (!isShown(respondents)) return null;
  const counts = countsByQuestion(rows);
  const none = new Map<string, number>();
  const questions = await readQuestions(db, round);
  return {
    respondents,
    questions: questions.map((question) => resultOf(question, counts.get(question.id) ?? none)),
  };
};

/** Closed, with fewer answers than may ever be shown: there will be no outcome, and the page says so. */
export const hasTooFew = async (db: Db, round: Round['round'], now: string): Promise<boolean> =>
  standingOf(round, now) === 'closed' && !isShown(respondentsIn(await readTallies(db, round.id)));

/** One outcome as advice cites it: the sentence is frozen into the advice, the address leads to the figures. */
type CitableResult = {
  consultationId: string;
  questionId: string;
  title: string;
  text: string;
  address: string;
  n: number;
};

/** What advice can cite of the published rounds on a dossier, question by question. */
export const readCitableResults = async (db: Db, dossierId: string): Promise<CitableResult[]> => {
  const found: CitableResult[] = [];
  for (const { round } of await listPublishedRounds(db, dossierId)) {
    const results = await resultsOf(db, round);
    const sentences = texts(round.language).consultations;
    for (const question of results?.questions ?? []) {
      if (!question.shown) continue;
      found.push({
        consultationId: round.id,
        questionId: question.id,
        ...sentences.cited(question, round.title),
        address: `${addresses.consultationResults(round.slug)}#${sentences.anchor(question.number)}`,
        n: question.n,
      });
    }
  }
  return found;
};

const piece = 2_000;

/** The counts of a round made anew from its responses: what the tally rows must be equal to. */
export const recount = async (db: Db, consultationId: string): Promise<TallyRow[]> => {
  const sums = new Map<string, TallyRow>();
  let after = '';
  for (;;) {
    const rows = await readAnswersAfter(db, consultationId, after, piece);
    const responses = new Map<string, Answers>();
    for (const { responseId, questionId, choices, scale, text, noOpinion } of rows) {
      const answers = responses.get(responseId) ?? {};
      if (questionId !== null)
        answers[questionId] = answerInRow({ choices, scale, text, noOpinion: noOpinion === true });
      responses.set(responseId, answers);
    }
    for (const row of tallySum(responses.values())) {
      const key = `${row.questionId} ${row.key}`;
      const sum = sums.get(key);
      if (sum) sum.count += row.count;
      else sums.set(key, { ...row });
    }
    const last = rows.at(-1);
    if (!last) return [...sums.values()];
    after = last.responseId;
  }
};
