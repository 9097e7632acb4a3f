import type { Day } from '../shared/civil-days.ts';
import type { Problem } from '../shared/problems.ts';
import { refuse } from '../shared/refusal.ts';
import type { Verdict } from '../shared/verdict.ts';
import { type ParticipantKind, participantKinds } from './vocabulary.ts';

type Period = { startsOn: Day; endsOn: Day };

/** How many of each kind sit at the table, in the order of the vocabulary; kinds that nobody has are left out. */
export const participantCounts = (
  participants: readonly { kind: ParticipantKind }[],
): { kind: ParticipantKind; count: number }[] =>
  participantKinds
    .map((kind) => ({ kind, count: participants.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0);

/** At a theme table residents are heard: at most half of those at it work for the municipality. */
export const hasTooManyOfficials = (counts: readonly { kind: ParticipantKind; count: number }[]): boolean => {
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const officials = counts.find(({ kind }) => kind === 'official')?.count ?? 0;
  return officials * 2 > all;
};

/** A session is recorded after it was held, on a day within the table's period. */
export const sessionFits = (heldOn: Day, { startsOn, endsOn }: Period, today: Day): Verdict => {
  const wrong = (kind: Problem['kind']) => refuse('invalid-input', { problems: [{ path: 'heldOn', kind }] });
  if (heldOn > today) return wrong('in-the-future');
  if (heldOn < startsOn) return wrong('before-start');
  return heldOn > endsOn ? refuse('table-ended', { on: endsOn }) : true;
};

/** Nobody joins a table that is over. */
export const isTableOver = ({ endsOn }: Period, today: Day): boolean => today > endsOn;
