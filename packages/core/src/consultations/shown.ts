import { closingOf, standingOf } from '@samenspraak/domain/consultations/states.ts';
import type { ListedRound, Round } from './read.ts';

/** A round as everybody may see it. */
export const shownRound = ({ round, organisation, dossier }: Round, now: string) => ({
  id: round.id,
  slug: round.slug,
  title: round.title,
  language: round.language,
  goal: round.goal,
  roomForInfluence: round.roomForInfluence,
  targetGroup: round.targetGroup,
  afterwards: round.afterwards,
  paging: round.paging,
  standing: standingOf(round, now),
  opensAt: round.opensAt,
  /** The instant at which it closed or will close. */
  closesAt: closingOf(round),
  publishedAt: round.publishedAt,
  withdrawnAt: round.withdrawnAt,
  withdrawnReason: round.withdrawnReason,
  organisation,
  dossier: {
    slug: dossier.slug,
    title: dossier.title,
    phase: dossier.phase,
    isPublic: dossier.publishedAt !== null,
  },
  now,
});

/** What the pages of an answer need of a round: each step makes one, so it carries none of the long texts. */
export const shownWhileAnswering = ({ round, organisation }: Round, now: string) => ({
  slug: round.slug,
  title: round.title,
  language: round.language,
  paging: round.paging,
  standing: standingOf(round, now),
  opensAt: round.opensAt,
  closesAt: closingOf(round),
  publishedAt: round.publishedAt,
  organisation,
  now,
});

/** A round in a list. */
export const shownInList = (round: ListedRound, now: string) => ({
  id: round.id,
  slug: round.slug,
  title: round.title,
  language: round.language,
  standing: standingOf(round, now),
  opensAt: round.opensAt,
  closesAt: closingOf(round),
  openedAt: round.openedAt,
  publishedAt: round.publishedAt,
  withdrawnAt: round.withdrawnAt,
  conclusion: round.conclusion,
  dossierId: round.dossierId,
  organisationId: round.organisationId,
  organisation: round.organisation,
  theme: round.theme,
});

/** The method statement beside the outcome (S3-3). */
export const shownMethod = ({ round }: Round) => ({
  whoWasAsked: round.methodWhoWasAsked,
  invited: round.methodInvited,
  invitedNote: round.methodInvitedNote,
  how: round.methodHow,
  limits: round.methodLimits,
});
