export type AdviceRefusals = {
  'request-sent-already': { on: string };
  'request-withdrawn': { on: string };
  'request-incomplete': { missing: string[] };
  'term-too-short': { earliest: string };
  'late-request-needs-reason': { phase: string };
  'advice-submitted-already': { number: string; on: string };
  'advice-not-adopted': Record<never, never>;
  'advice-adopted-already': Record<never, never>;
  'advice-started-already': Record<never, never>;
  'advice-incomplete': { missing: string[] };
  'no-quorum': { present: number; quorum: number };
  'no-majority': { votesFor: number; needed: number };
  'votes-do-not-add-up': { votes: number; present: number };
  'recommendations-open': { numbers: number[] };
  'response-completed-already': { on: string };
  'decision-recorded-already': { on: string };
  'decision-needs-advice-or-reason': Record<never, never>;
};
