import type { Refusal } from './refusal.ts';

/** A permission's answer: `true`, or the refusal that says why not. */
export type Verdict = true | Refusal;
