import { type DossierOwner, isOfficerOf, mayWorkOnDossier } from '../dossiers/permissions.ts';
import { type Actor, allow, allowOrHide, holdsOffice, sitsIn } from '../shared/actor.ts';
import type { Verdict } from '../shared/verdict.ts';
import type { AuthorityKind } from '../organisations/vocabulary.ts';

/** An officer prepares the request; the authority asks. */
export const mayPrepareRequest = mayWorkOnDossier;

/** Whoever works on a proposal ties unsolicited advice to it. */
export const mayLinkAdvice = mayWorkOnDossier;

/** The officers of a place it is addressed to choose the proposal; for others there is nothing to choose. */
export const maySeeAdviceToLink = (actor: Actor, { places }: { places: readonly DossierOwner[] }): Verdict =>
  allowOrHide(
    actor,
    places.some((place) => isOfficerOf(actor, place)),
  );

/** The same officers change, send and withdraw it. For others a request that was not sent does not exist. */
export const mayWorkOnRequest = (
  actor: Actor,
  request: DossierOwner & { sentAt: string | null },
): Verdict => {
  const officer = isOfficerOf(actor, request);
  return request.sentAt === null ? allowOrHide(actor, officer) : allow(actor, officer);
};

/** A draft request is nobody's business but the officers'. */
export const maySeeRequest = (
  actor: Actor,
  request: DossierOwner & { sentAt: string | null; councilIds: string[] },
): Verdict =>
  allowOrHide(
    actor,
    isOfficerOf(actor, request) ||
      (request.sentAt !== null && request.councilIds.some((id) => sitsIn(actor, id))),
  );

export type AdviceSubject = { councilId: string };

/** Everybody in the council writes on its drafts; officials of the municipality never. */
export const mayDraftAdvice = (actor: Actor, { councilId }: AdviceSubject): Verdict =>
  allow(actor, sitsIn(actor, councilId));

/** A draft is visible to the council only. */
export const maySeeDraft = (actor: Actor, { councilId }: AdviceSubject): Verdict =>
  allowOrHide(actor, sitsIn(actor, councilId));

/** Whoever sits in the council writes on; for others advice does not exist before it is submitted. */
export const maySaveAdvice = (
  actor: Actor,
  advice: AdviceSubject & { submittedAt: string | null },
): Verdict => (advice.submittedAt === null ? maySeeDraft(actor, advice) : mayDraftAdvice(actor, advice));

/** Adoption and submission are recorded by who keeps the council's papers, or its chair. */
export const mayRecordAdoption = (
  actor: Actor,
  { councilId, submittedAt }: AdviceSubject & { submittedAt: string | null },
): Verdict =>
  sitsIn(actor, councilId) || submittedAt !== null
    ? allow(actor, sitsIn(actor, councilId, 'secretary', 'officialSecretary', 'chair'))
    : allowOrHide(actor, false);

export const maySubmitAdvice = mayRecordAdoption;

export type AuthoritySubject = { organisationId: string; authorityKind: AuthorityKind };

const speaksFor = (actor: Actor, { organisationId, authorityKind }: AuthoritySubject): boolean =>
  authorityKind === 'executive'
    ? holdsOffice(actor, organisationId, 'policyOfficer', 'liaisonOfficer', 'portfolioHolder')
    : holdsOffice(actor, organisationId, 'clerk');

/** The executive's officers answer for the executive, the clerk for the municipal council. */
export const mayRespond = (actor: Actor, subject: AuthoritySubject): Verdict =>
  allow(actor, speaksFor(actor, subject));

/** A response in the making is nobody else's business; once completed the others at their desks see it too. */
export const maySeeResponse = (
  actor: Actor,
  { completedAt, ...subject }: AuthoritySubject & { completedAt: string | null },
): Verdict =>
  allowOrHide(actor, (completedAt !== null && actor.kind === 'person') || speaksFor(actor, subject));

export const mayRecordDecision = mayRespond;

/** The page where decisions are recorded: for whoever speaks for one of the authorities that decide. */
export const maySeeDecisions = (
  actor: Actor,
  { authorities }: { authorities: readonly AuthoritySubject[] },
): Verdict =>
  allowOrHide(
    actor,
    authorities.some((authority) => speaksFor(actor, authority)),
  );
