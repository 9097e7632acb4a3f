import type { AnswerProblem } from './answers.ts';

export type ConsultationRefusals = {
  'consultation-not-open-yet': { at: string };
  'consultation-closed': { at: string };
  'consultation-opened-already': { at: string };
  'consultation-not-opened': Record<never, never>;
  'consultation-still-open': { until: string };
  'consultation-published-already': { at: string };
  'consultation-withdrawn': { at: string };
  /** Each as `missingCode` writes it: 'goal', 'options:3'. */
  'consultation-incomplete': { missing: string[] };
  'too-few-answers': { n: number; needed: number };
  /** What is wrong, question by question. */
  'answers-not-right': { answers: AnswerProblem[] };
  /** The answers under way are gone: sent, withdrawn, or removed after their time. */
  'nothing-to-send': Record<never, never>;
  'response-withdrawn': { on: string };
  'code-unknown': Record<never, never>;
};
