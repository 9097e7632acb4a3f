import { z } from 'zod';
import { wholeNumber } from '../shared/fields.ts';
import { problem } from '../shared/problems.ts';
import type { Day } from '../shared/civil-days.ts';
import { termCounts, termUnits } from '../shared/terms.ts';
import { termSources } from '../advice/vocabulary.ts';
import { majorityRules, type MemberRole, type SettingKind } from './vocabulary.ts';

const term = z.object({
  n: wholeNumber(1, 366),
  unit: z.enum(termUnits),
  count: z.enum(termCounts).exclude(['before']).default('after'),
  source: z.enum(termSources),
});

/** The shape of each dated setting of a council. */
export const settingValues = {
  /** How long the council has to advise, counted from the day of the request. */
  adviceTerm: term,
  /** How long an authority has to respond, counted from the day of submission. */
  responseTerm: term,
  /** The part of the members with a vote that must be present to decide. */
  quorum: z
    .object({ numerator: wholeNumber(1, 100), denominator: wholeNumber(1, 100) })
    .refine(
      ({ numerator, denominator }) => numerator <= denominator,
      problem('more-than-all', ['numerator']),
    ),
  majority: z.object({ rule: z.enum(majorityRules) }),
} as const satisfies Record<SettingKind, z.ZodType>;

export type SettingValue<K extends SettingKind> = z.output<(typeof settingValues)[K]>;

/** The official secretary supports the council and has no vote. */
/** A council is there up to and including its last day. */
export const hasEnded = ({ endedOn }: { endedOn: Day | null }, today: Day): boolean =>
  endedOn !== null && endedOn < today;

export const hasVote = (role: MemberRole): boolean => role !== 'officialSecretary';

/** Members that must be present: the fraction of those with a vote, rounded up (R-60: 10 members, 2/3 -> 7). */
export const quorumOf = (eligible: number, { numerator, denominator }: SettingValue<'quorum'>): number =>
  Math.max(1, Math.ceil((eligible * numerator) / denominator));

/** Votes in favour that carry a proposal. An abstention is no vote cast (Gemeentewet 30). */
export const majorityOf = (
  { rule }: SettingValue<'majority'>,
  count: { votesFor: number; votesAgainst: number; present: number },
): number =>
  rule === 'votesCast'
    ? Math.floor((count.votesFor + count.votesAgainst) / 2) + 1
    : Math.floor(count.present / 2) + 1;
