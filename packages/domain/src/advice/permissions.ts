import { type Actor, allow, allowOrHide, holdsOffice, sitsIn } from '../shared/actor.ts';
import type { Verdict } from '../shared/verdict.ts';
import type { AuthorityKind } from '../organisations/vocabulary.ts';

/** The organisations whose officers work on a dossier: its own, and for a region its member municipalities. */
export type DossierSubject = { organisationIds: string[] };

const isOfficerOf = (actor: Actor, organisationIds: string[]): boolean =>
  organisationIds.some((id) => holdsOffice(actor, id, 'policyOfficer', 'liaisonOfficer'));

/** An officer prepares the request; the authority asks. */
export const mayPrepareRequest = (actor: Actor, { organisationIds }: DossierSubject): Verdict =>
  allow(actor, isOfficerOf(actor, organisationIds));

/** A draft request is nobody's business but the officers'. */
export const maySeeRequest = (
  actor: Actor,
  request: DossierSubject & { sentAt: string | null; councilIds: string[] },
): Verdict =>
  allowOrHide(
    isOfficerOf(actor, request.organisationIds) ||
      (request.sentAt !== null && request.councilIds.some((id) => sitsIn(actor, id))),
  );

export type AdviceSubject = { councilId: string };

/** Everybody in the council writes on its drafts; officials of the municipality never. */
export const mayDraftAdvice = (actor: Actor, { councilId }: AdviceSubject): Verdict => allow(actor, sitsIn(actor, councilId));

/** A draft is visible to the council only. */
export const maySeeDraft = (actor: Actor, { councilId }: AdviceSubject): Verdict => allowOrHide(sitsIn(actor, councilId));

/** Adoption and submission are recorded by who keeps the council's papers, or its chair. */
export const mayRecordAdoption = (actor: Actor, { councilId }: AdviceSubject): Verdict =>
  sitsIn(actor, councilId)
    ? allow(actor, sitsIn(actor, councilId, 'secretary', 'officialSecretary', 'chair'))
    : allowOrHide(false);

export const maySubmitAdvice = mayRecordAdoption;

export type AuthoritySubject = { organisationId: string; authorityKind: AuthorityKind };

const speaksFor = (actor: Actor, { organisationId, authorityKind }: AuthoritySubject): boolean =>
  authorityKind === 'executive'
    ? holdsOffice(actor, organisationId, 'policyOfficer', 'liaisonOfficer', 'portfolioHolder')
    : holdsOffice(actor, organisationId, 'clerk');

/** The executive's officers answer for the executive, the clerk for the municipal council. */
export const mayRespond = (actor: Actor, subject: AuthoritySubject): Verdict => allow(actor, speaksFor(actor, subject));

export const mayRecordDecision = mayRespond;
