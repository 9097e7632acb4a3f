import { type Actor, allow, holdsOffice } from '../shared/actor.ts';
import { refuse } from '../shared/refusal.ts';
import type { Verdict } from '../shared/verdict.ts';

/** Whose round it is: the dossier's organisation, and for a region also its member municipalities of today. */
export type RoundOwner = { organisationId: string; municipalityIds: readonly string[] };

const isOfficer = (actor: Actor, { organisationId, municipalityIds }: RoundOwner): boolean =>
  holdsOffice(actor, organisationId, 'policyOfficer', 'liaisonOfficer') ||
  municipalityIds.some((id) => holdsOffice(actor, id, 'policyOfficer'));

const officerOrHidden = (actor: Actor, owner: RoundOwner, isPublic: boolean): Verdict => {
  const verdict = allow(actor, isOfficer(actor, owner));
  return verdict === true || isPublic || actor.kind === 'visitor' ? verdict : refuse('not-found');
};

/** Policy and liaison officers of the dossier's organisation; a dossier that is not public hides for others. */
export const mayCreateRound = (actor: Actor, dossier: RoundOwner & { publishedAt: string | null }): Verdict =>
  officerOrHidden(actor, dossier, dossier.publishedAt !== null);

/** The same people. Someone else's draft does not exist; of an opened round one may know, but not decide. */
export const mayPrepareRound = (actor: Actor, round: RoundOwner & { openedAt: string | null }): Verdict =>
  officerOrHidden(actor, round, round.openedAt !== null);

/** The desk page of a round. */
export const maySeeRoundAtWork = (actor: Actor, owner: RoundOwner): Verdict =>
  officerOrHidden(actor, owner, false);
