import { type Actor, allow, allowOrHide, holdsOffice } from '../shared/actor.ts';
import type { Verdict } from '../shared/verdict.ts';

/** Whose proposal it is: an organisation, and for a region also the municipalities that are members today. */
export type DossierOwner = { organisationId: string; municipalityIds: readonly string[] };
export type DossierSubject = DossierOwner & { publishedAt: string | null };

/**
 * Who works on a proposal and on everything that hangs on it: the policy and liaison officers of its
 * organisation, and of a region also those of its members.
 */
export const isOfficerOf = (actor: Actor, { organisationId, municipalityIds }: DossierOwner): boolean =>
  [organisationId, ...municipalityIds].some((id) =>
    holdsOffice(actor, id, 'policyOfficer', 'liaisonOfficer'),
  );

export const mayCreateDossier = (actor: Actor, owner: DossierOwner): Verdict =>
  allow(actor, isOfficerOf(actor, owner));

/** The same people. For others a proposal that is not public yet does not exist. */
export const mayWorkOnDossier = (actor: Actor, subject: DossierSubject): Verdict => {
  const officer = isOfficerOf(actor, subject);
  return subject.publishedAt === null ? allowOrHide(actor, officer) : allow(actor, officer);
};

/** The desk page of a proposal: also for others who hold an office there, such as the portfolio holder. */
export const maySeeDossierAtWork = (
  actor: Actor,
  { organisationId, municipalityIds }: DossierOwner,
): Verdict =>
  allowOrHide(
    actor,
    [organisationId, ...municipalityIds].some((id) => holdsOffice(actor, id)),
  );
