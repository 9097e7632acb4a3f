import type { Day } from '../shared/civil-days.ts';
import type { TermInput, TermReason } from '../shared/terms.ts';
import type { Due } from './trail.ts';

type StoredTerm = {
  dueOn: Day | null;
  term: TermInput | null;
  because: TermReason[] | null;
  ground: string | null;
};

/** A term as it was stored when it began; null where nothing was set. */
export const dueOf = ({ dueOn, term, because, ground }: StoredTerm): Due | null =>
  dueOn === null ? null : { on: dueOn, term, because: because ?? [], ground };
