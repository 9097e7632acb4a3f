import type { Secret } from '../foundation/secret.ts';
import type { Fact, Seal } from './read.ts';

/** One text for one value: keys in order, so that it does not matter how a database keeps its JSON. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((each) => canonical(each ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const pairs = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`);
  return `{${pairs.join(',')}}`;
};

/**
 * The leaf of a fact: HMAC-SHA256 of its canonical JSON. With the key outside the database, so that whoever
 * changes a fact cannot change its leaf along with it, and the fact that was changed is always named.
 */
export const leafOf = (secret: Secret, fact: Fact): string =>
  secret.hmac('audit-seal', 'leaf', canonical(fact));

/** The head of the chain after this seal: over the head before it and the leaves in their order. */
export const headOf = (
  secret: Secret,
  before: string,
  { number, sealedAt, count }: Omit<Seal, 'head'>,
  leaves: string[],
): string => secret.hmac('audit-seal', 'head', before, String(number), sealedAt, String(count), ...leaves);
