import { type DossierOwner, isOfficerOf } from '../dossiers/permissions.ts';
import { type Actor, allow, allowOrHide } from '../shared/actor.ts';
import type { Verdict } from '../shared/verdict.ts';

const officerOrHidden = (actor: Actor, owner: DossierOwner, isPublic: boolean): Verdict =>
  (isPublic ? allow : allowOrHide)(actor, isOfficerOf(actor, owner));

/** The officers of the dossier; for others one that is not public does not exist. */
export const mayCreateRound = (
  actor: Actor,
  dossier: DossierOwner & { publishedAt: string | null },
): Verdict => officerOrHidden(actor, dossier, dossier.publishedAt !== null);

/** The same people. Someone else's draft does not exist; of an opened round one may know, but not decide. */
export const mayPrepareRound = (actor: Actor, round: DossierOwner & { openedAt: string | null }): Verdict =>
  officerOrHidden(actor, round, round.openedAt !== null);

/** The desk page of a round. */
export const maySeeRoundAtWork = (actor: Actor, owner: DossierOwner): Verdict =>
  officerOrHidden(actor, owner, false);
