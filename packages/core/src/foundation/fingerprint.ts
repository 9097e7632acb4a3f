import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { sha256 } from './secret.ts';

/** Stands for the revision of what has no number of its own: 16 hexadecimals that change with the values. */
export const fingerprint = (values: Record<string, unknown>): string =>
  sha256(JSON.stringify(values)).slice(0, 16);

/** Refuses with what stands there now, when that is not what was read. A program may leave out what it read. */
export const demandSame = (read: string | undefined, now: Record<string, unknown>): void => {
  const revision = fingerprint(now);
  if (read !== undefined && read !== revision) throw refuse('changed-meanwhile', { revision, theirs: now });
};
