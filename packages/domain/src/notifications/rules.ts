/** After so many failed tries a delivery stands on the dead-letter list, about a day after the first. */
export const maxAttempts = 10;

const minute = 60_000;
const longestWait = 24 * 60 * minute;

/**
 * Milliseconds to wait after the n-th failed try (from 1): a minute, twice as long each time, a day at most.
 * `chance` (0 to 1) spreads it by a quarter either way, so that all that failed together does not return together.
 */
export const waitAfter = (attempt: number, chance: number): number =>
  Math.round(Math.min(longestWait, minute * 2 ** (attempt - 1)) * (0.75 + chance / 2));
