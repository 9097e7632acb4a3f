import type { States } from '../shared/states.ts';

/** What becomes of a delivery. A try is made again by itself; what was given up only when somebody asks for it. */
export const deliveryStates = {
  waiting: { deliver: 'delivered', fail: 'waiting', giveUp: 'dead' },
  dead: { retry: 'waiting' },
  delivered: {},
} as const satisfies States;

/** After so many failed tries a delivery is given up: three days and a half, so that it outlives a weekend. */
export const maxAttempts = 14;

/** What a failed try, the n-th, leads to. */
export const afterFailure = (attempt: number): (typeof deliveryStates.waiting)['fail' | 'giveUp'] =>
  deliveryStates.waiting[attempt >= maxAttempts ? 'giveUp' : 'fail'];

const minute = 60_000;
const longestWait = 24 * 60 * minute;

/**
 * Milliseconds to wait after the n-th failed try (from 1): a minute, twice as long each time, a day at most.
 * `chance` (0 to 1) spreads it by a quarter either way, so that all that failed together does not return together.
 */
export const waitAfter = (attempt: number, chance: number): number =>
  Math.round(Math.min(longestWait, minute * 2 ** (attempt - 1)) * (0.75 + chance / 2));
