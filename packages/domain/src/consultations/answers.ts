import type { QuestionKind } from './vocabulary.ts';
import { scaleSteps } from './vocabulary.ts';

export type Option = { id: string; number: number; text: string };

export type Question = {
  id: string;
  number: number;
  kind: QuestionKind;
  text: string;
  explanation: string;
  required: boolean;
  maxChoices: number | null;
  lowLabel: string | null;
  highLabel: string | null;
  offersNoOpinion: boolean;
  options: Option[];
};

/** One answer to one question, as it is kept. "No opinion" is an answer too; a skipped question has none. */
export type Answer = { choices: string[] } | { scale: number } | { text: string } | { noOpinion: true };

/** Question id -> answer. */
export type Answers = Record<string, Answer>;

/** What a form posts for a question: option numbers, a step of the scale, `noOpinion`, or a text. */
export type Typed = string | string[] | undefined;

/** The value a form posts for "Weet ik niet / geen mening". */
export const noOpinion = 'noOpinion';

/** Open answers may be this long, in characters; what is longer is kept in the form, not cut. */
export const longestAnswer = 2_000;

export type AnswerProblemKind =
  'missing' | 'missing-text' | 'too-many' | 'too-long' | 'either-or' | 'not-an-option';

/** What is wrong with the answer to one question; `number` is the question's number in the round. */
export type AnswerProblem = { number: number; kind: AnswerProblemKind; limit?: number; now?: number };

export const isChoice = (kind: QuestionKind): boolean =>
  kind === 'singleChoice' || kind === 'multipleChoice' || kind === 'chooseUpTo';

const severalMayBeChosen = (kind: QuestionKind): boolean =>
  kind === 'multipleChoice' || kind === 'chooseUpTo';

/** "No opinion" is offered with choices and scales; an open question is simply left empty. */
export const offersNoOpinion = (question: Pick<Question, 'kind' | 'offersNoOpinion'>): boolean =>
  question.offersNoOpinion && question.kind !== 'openText';

/** How long an open answer is. A browser posts two signs for a new line; that is not the writer's. */
export const answerLength = (text: string): number => [...text.replaceAll('\r\n', '\n').trim()].length;

/** What somebody typed at one question, as an answer; null when the question was skipped and may be. */
export const readAnswer = (
  question: Question,
  typed: Typed,
): { answer: Answer | null } | { problem: AnswerProblem } => {
  const problem = (kind: AnswerProblemKind, numbers: { limit?: number; now?: number } = {}) => ({
    problem: { number: question.number, kind, ...numbers },
  });
  const values = [...new Set((Array.isArray(typed) ? typed : [typed ?? '']).filter((value) => value !== ''))];

  if (question.kind === 'openText') {
    const text = values.join('\n').trim();
    const now = answerLength(text);
    if (now === 0) return question.required ? problem('missing-text') : { answer: null };
    return now > longestAnswer ? problem('too-long', { limit: longestAnswer, now }) : { answer: { text } };
  }
  if (values.length === 0) return question.required ? problem('missing') : { answer: null };
  if (values.includes(noOpinion)) {
    if (!offersNoOpinion(question)) return problem('not-an-option');
    return values.length > 1 ? problem('either-or') : { answer: { noOpinion: true } };
  }
  if (question.kind === 'scale') {
    const step = scaleSteps.find((scale) => String(scale) === values[0]);
    return step === undefined || values.length > 1 ? problem('not-an-option') : { answer: { scale: step } };
  }
  const chosen = question.options.filter((option) => values.includes(String(option.number)));
  if (chosen.length !== values.length) return problem('not-an-option');
  const limit = severalMayBeChosen(question.kind) ? (question.maxChoices ?? chosen.length) : 1;
  if (chosen.length > limit) return problem('too-many', { limit, now: chosen.length });
  return { answer: { choices: chosen.map((option) => option.id) } };
};

/** The answers to several questions, or everything that is wrong with them. */
export const readAnswers = (
  questions: readonly Question[],
  typed: Record<string, Typed>,
): { answers: Answers; skipped: string[]; problems: AnswerProblem[] } => {
  const answers: Answers = {};
  const skipped: string[] = [];
  const problems: AnswerProblem[] = [];
  for (const question of questions) {
    const read = readAnswer(question, typed[String(question.number)]);
    if ('problem' in read) problems.push(read.problem);
    else if (read.answer) answers[question.id] = read.answer;
    else skipped.push(question.id);
  }
  return { answers, skipped, problems };
};

/** An answer as a form would post it again: what `readAnswer` reads back to the same answer. */
export const typedAnswer = (question: Question, answer: Answer | undefined): string[] => {
  if (!answer) return [];
  if ('noOpinion' in answer) return [noOpinion];
  if ('scale' in answer) return [String(answer.scale)];
  if ('text' in answer) return [answer.text];
  return question.options
    .filter((option) => answer.choices.includes(option.id))
    .map((option) => String(option.number));
};

/** Required questions that have no answer yet: with these a response cannot be sent. */
export const unanswered = (questions: readonly Question[], answers: Answers): AnswerProblem[] =>
  questions
    .filter((question) => question.required && !answers[question.id])
    .map((question) => ({
      number: question.number,
      kind: question.kind === 'openText' ? ('missing-text' as const) : ('missing' as const),
    }));
