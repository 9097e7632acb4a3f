import { randomBytes } from 'node:crypto';
import type { Answers, Question } from '@samenspraak/domain/consultations/answers.ts';
import { readAnswers as readTyped, type Typed } from '@samenspraak/domain/consultations/answers.ts';
import { codeFrom, readCode } from '@samenspraak/domain/consultations/codes.ts';
import { closingOf, standingOf } from '@samenspraak/domain/consultations/states.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import type { Secret } from '../foundation/secret.ts';
import type { Round } from './read.ts';

/** A respondent's new code: the cookie and the paper hold it, the database only its HMAC. */
export const newCode = (): string => {
  for (;;) {
    const code = codeFrom(randomBytes(32));
    if (code !== null) return code;
  }
};

/**
 * What the rows hold instead of the code: one value for the draft and another for the response, so that nobody
 * can see which draft became which response. The round is part of it: one code never opens two rounds.
 */
export const hmacsOf = (secret: Secret, roundId: string, typed: string) => {
  const code = readCode(typed);
  if (code === null) throw refuse('code-unknown');
  return {
    get draft(): string {
      return secret.hmac('answer-draft', roundId, code);
    },
    get response(): string {
      return secret.hmac('answer-response', roundId, code);
    },
  };
};

/** Answers are taken in while opensAt <= now < closesAt; before and after, the refusal says when. */
export const demandOpen = ({ round }: Round, now: string): void => {
  switch (standingOf(round, now)) {
    case 'open':
      return;
    case 'announced':
      throw refuse('consultation-not-open-yet', { at: round.opensAt! });
    case 'withdrawn':
      throw refuse('consultation-withdrawn', { at: round.withdrawnAt! });
    case 'draft':
      throw refuse('not-found');
    default:
      throw refuse('consultation-closed', { at: closingOf(round)! });
  }
};

/** What was kept so far with the answers of one step in it; refused with everything that is wrong in the step. */
export const withStep = (
  questions: readonly Question[],
  kept: Answers,
  step: { question: number | 'all'; answers: Record<string, Typed> },
): Answers => {
  const asked = questions.filter(({ number }) => step.question === 'all' || number === step.question);
  if (asked.length === 0) throw refuse('not-found');
  const { answers, skipped, problems } = readTyped(asked, step.answers);
  if (problems.length > 0) throw refuse('answers-not-right', { answers: problems });
  const rest = Object.entries(kept).filter(([id]) => !skipped.includes(id));
  return { ...Object.fromEntries(rest), ...answers };
};

/** The number of the question after this step; null when the answers can be checked. */
export const nextQuestion = (questions: readonly Question[], step: number | 'all'): number | null =>
  step === 'all' ? null : (questions.find(({ number }) => number > step)?.number ?? null);
