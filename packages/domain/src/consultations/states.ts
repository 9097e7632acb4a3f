import type { ConsultationState } from './vocabulary.ts';

/** The steps in the life of a round, as data: the acts, the pages and the diagram in the docs all read it. */
export const transitions = {
  open: { from: ['draft'], to: 'open' },
  close: { from: ['open'], to: 'closed' },
  publish: { from: ['closed'], to: 'published' },
  withdrawRound: { from: ['open', 'closed', 'published'], to: 'withdrawn' },
} as const satisfies Record<string, { from: readonly ConsultationState[]; to: ConsultationState }>;

export type Transition = keyof typeof transitions;

/** Whether this step can be taken from this state. */
export const canStep = (step: Transition, from: ConsultationState): boolean =>
  (transitions[step].from as readonly ConsultationState[]).includes(from);

/** The moments that decide where a round stands; instants as ISO strings. */
export type RoundMoments = {
  state: ConsultationState;
  opensAt: string | null;
  closesAt: string | null;
  closedAt: string | null;
};

/** Where a round stands for the people who look at it. `announced`: opened by the officer, but not begun. */
export type Standing = ConsultationState | 'announced';

/**
 * Where a round stands at this instant. The clock decides, not the chore that writes the closing down: an
 * answer is in time when opensAt <= now < closesAt.
 */
export const standingOf = (round: RoundMoments, now: string): Standing => {
  if (round.state !== 'open') return round.state;
  if (round.opensAt !== null && now < round.opensAt) return 'announced';
  return round.closesAt !== null && now >= round.closesAt ? 'closed' : 'open';
};

/** The instant at which a round closed or will close. */
export const closingOf = (round: RoundMoments): string | null => round.closedAt ?? round.closesAt;
