import type { z } from 'zod';
import type { Day } from './civil-days.ts';

/** What can be wrong with something typed. The sentence is made in `texts` from the kind and the field's name. */
export type ProblemKind =
  | 'missing'
  | 'choose'
  | 'too-long'
  | 'too-short'
  | 'too-many'
  | 'too-few'
  | 'too-high'
  | 'too-low'
  | 'not-an-email'
  | 'not-a-day'
  | 'not-a-time'
  | 'not-a-number'
  | 'not-a-slug'
  | 'not-a-cbs-code'
  | 'not-a-host-name'
  | 'not-a-council-word'
  | 'not-a-code'
  | 'before-start'
  | 'before-proposal'
  | 'before-request'
  | 'before-advice'
  | 'before-term'
  | 'no-member-then'
  | 'settled'
  | 'leave-empty'
  | 'not-of-proposal'
  | 'in-the-past'
  | 'in-the-future'
  | 'reasons-needed'
  | 'twice-the-same'
  | 'more-than-all'
  | 'not-understood';

/** `path` is the field's name in the form: 'title', 'questions.0.text'; `day` the first day that would do. */
export type Problem = { path: string; kind: ProblemKind; limit?: number; now?: number; day?: Day };

/** In a zod schema: `.refine(test, problem('not-a-day'))`. */
export const problem = (kind: ProblemKind, path?: string[]) => ({
  params: { kind },
  ...(path ? { path } : {}),
});

const length = (value: unknown): number | undefined =>
  typeof value === 'string' || Array.isArray(value) ? value.length : undefined;

const problemOf = (issue: z.core.$ZodIssue): Problem => {
  const path = issue.path.join('.');
  const value = issue.input;
  const empty = value === undefined || value === null || value === '';
  switch (issue.code) {
    case 'custom':
      return { path, kind: (issue.params as { kind?: ProblemKind } | undefined)?.kind ?? 'not-understood' };
    case 'too_big': {
      const limit = Number(issue.maximum);
      if (issue.origin === 'string') return { path, kind: 'too-long', limit, now: length(value) };
      if (issue.origin === 'array') return { path, kind: 'too-many', limit, now: length(value) };
      return { path, kind: 'too-high', limit };
    }
    case 'too_small': {
      const limit = Number(issue.minimum);
      if (issue.origin === 'string')
        return empty || String(value).trim() === ''
          ? { path, kind: 'missing' }
          : { path, kind: 'too-short', limit, now: length(value) };
      if (issue.origin === 'array')
        return { path, kind: limit === 1 ? 'choose' : 'too-few', limit, now: length(value) };
      return { path, kind: 'too-low', limit };
    }
    case 'invalid_value':
      return { path, kind: 'choose' };
    case 'invalid_format':
      return {
        path,
        kind: empty ? 'missing' : issue.format === 'email' ? 'not-an-email' : 'not-understood',
      };
    case 'invalid_type':
      if (empty) return { path, kind: issue.expected === 'array' ? 'choose' : 'missing' };
      return { path, kind: issue.expected === 'number' ? 'not-a-number' : 'not-understood' };
    default:
      return { path, kind: empty ? 'missing' : 'not-understood' };
  }
};

/** How input is parsed: with what was understood of it in each issue, to say how long it is now. */
export const telling = { reportInput: true } as const;

/**
 * Zod's issues in the house's words. One for each field: nobody wants to hear that an empty day is missing and also
 * no day.
 */
export const problemsOf = (error: z.ZodError): Problem[] =>
  error.issues
    .map(problemOf)
    .filter(({ path }, index, all) => all.findIndex((other) => other.path === path) === index);
