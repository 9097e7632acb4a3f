import { daysBetween, dayOf } from '../shared/civil-days.ts';
import { isChoice, type Question } from './answers.ts';

/** What a round needs before it can open or be published, as far as these rules look at it. */
export type Draft = {
  goal: string;
  roomForInfluence: string;
  targetGroup: string;
  afterwards: string;
  opensAt: string | null;
  closesAt: string | null;
  questions: readonly Question[];
};

/** What is missing, with the number of the question it is about. */
export type Missing = {
  what:
    | 'goal'
    | 'roomForInfluence'
    | 'targetGroup'
    | 'afterwards'
    | 'closesOn'
    | 'closes-in-the-past'
    | 'closes-before-opening'
    | 'questions'
    | 'options'
    | 'maxChoices'
    | 'labels'
    | 'methodWhoWasAsked'
    | 'methodInvited'
    | 'methodHow'
    | 'methodLimits';
  question?: number;
};

const empty = (text: string | null): boolean => (text ?? '').trim() === '';

const missingInQuestion = (question: Question): Missing[] => {
  const { kind, number, options, maxChoices } = question;
  const found: Missing[] = [];
  if (isChoice(kind) && options.length < 2) found.push({ what: 'options', question: number });
  if (kind === 'chooseUpTo' && (maxChoices === null || maxChoices < 1 || maxChoices > options.length))
    found.push({ what: 'maxChoices', question: number });
  if (kind === 'scale' && (empty(question.lowLabel) || empty(question.highLabel)))
    found.push({ what: 'labels', question: number });
  return found;
};

/** The hard errors that keep a round from opening: goal, room for influence, an end, and questions that work. */
export const missingToOpen = (round: Draft, now: string): Missing[] => {
  const texts = ['goal', 'roomForInfluence', 'targetGroup', 'afterwards'] as const;
  const found: Missing[] = texts.filter((text) => empty(round[text])).map((what) => ({ what }));
  if (round.closesAt === null) found.push({ what: 'closesOn' });
  else if (round.closesAt <= now) found.push({ what: 'closes-in-the-past' });
  else if (round.opensAt !== null && round.closesAt <= round.opensAt)
    found.push({ what: 'closes-before-opening' });
  if (round.questions.length === 0) found.push({ what: 'questions' });
  return [...found, ...round.questions.flatMap(missingInQuestion)];
};

export type Method = {
  methodWhoWasAsked: string | null;
  methodInvited: number | null;
  methodInvitedNote: string | null;
  methodHow: string | null;
  methodLimits: string | null;
};

/**
 * What the method statement still lacks (S3-3). Question text, options, date and the number of answers are
 * known already; the number invited may be unknown, but then it says why.
 */
export const missingInMethod = (method: Method): Missing[] => {
  const found: Missing[] = [];
  if (empty(method.methodWhoWasAsked)) found.push({ what: 'methodWhoWasAsked' });
  if (method.methodInvited === null && empty(method.methodInvitedNote)) found.push({ what: 'methodInvited' });
  if (empty(method.methodHow)) found.push({ what: 'methodHow' });
  if (empty(method.methodLimits)) found.push({ what: 'methodLimits' });
  return found;
};

/** Advice before opening, which keeps nobody from it. */
export type Hint = {
  what: 'short-period' | 'long-sentence' | 'container-word' | 'many-questions';
  question?: number;
  word?: string;
};

// Words that mean something else to everyone who reads them (S3-5): they ask for a definition with the question.
const containerWords = [
  'participatie',
  'zelfredzaamheid',
  'eigen kracht',
  'integraal',
  'maatwerk',
  'zelfregie',
  'draagvlak',
];

const longestSentence = (text: string): number =>
  Math.max(0, ...text.split(/[.?!]+\s/).map((sentence) => sentence.trim().split(/\s+/).length));

/** What an officer had better look at again: a period under three weeks, long sentences, words without a meaning. */
export const hintsToOpen = (round: Draft, now: string): Hint[] => {
  const hints: Hint[] = [];
  if (round.closesAt !== null && daysBetween(dayOf(round.opensAt ?? now), dayOf(round.closesAt)) < 21)
    hints.push({ what: 'short-period' });
  if (round.questions.length > 12) hints.push({ what: 'many-questions' });
  for (const { number, text, explanation, options } of round.questions) {
    if (longestSentence(text) > 20) hints.push({ what: 'long-sentence', question: number });
    const words = [text, ...options.map((option) => option.text)].join(' ').toLowerCase();
    const word =
      explanation === '' ? containerWords.find((container) => words.includes(container)) : undefined;
    if (word) hints.push({ what: 'container-word', question: number, word });
  }
  return hints;
};

/** A missing thing as it travels in a refusal: 'goal', 'options:3'. */
export const missingCode = ({ what, question }: Missing): string =>
  question === undefined ? what : `${what}:${question}`;
