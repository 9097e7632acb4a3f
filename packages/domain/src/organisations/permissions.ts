import { type Actor, allow, allowOrHide, holdsOffice } from '../shared/actor.ts';
import type { Verdict } from '../shared/verdict.ts';

export type OrganisationSubject = { id: string; kind: 'municipality' | 'region'; regionIds: string[] };

/** Its own administrators, and those of a region it is a member of. */
export const mayAdministerOrganisation = (actor: Actor, { id, regionIds }: OrganisationSubject): Verdict =>
  allow(
    actor,
    [id, ...regionIds].some((organisationId) => holdsOffice(actor, organisationId, 'administrator')),
  );

/**
 * A name or mail address is corrected by whoever administers every place where that person has a role: who changes
 * the address decides who signs in.
 */
export const mayCorrectPerson = (
  actor: Actor,
  { places }: { places: readonly Pick<OrganisationSubject, 'id' | 'regionIds'>[] },
): Verdict =>
  allow(
    actor,
    places.length > 0 &&
      places.every(({ id, regionIds }) =>
        [id, ...regionIds].some((organisationId) => holdsOffice(actor, organisationId, 'administrator')),
      ),
  );

/** Erased by whoever administers every place where that person ever had a role: each is answerable for its own records. */
export const mayErasePerson = mayCorrectPerson;

/** A municipality is added by an administrator of the region it joins. */
export const mayAddMunicipality = (actor: Actor, region: OrganisationSubject): Verdict =>
  allow(actor, region.kind === 'region' && holdsOffice(actor, region.id, 'administrator'));

/** The administration pages: for whoever administers at least one organisation. */
export const mayAdminister = (actor: Actor): Verdict =>
  allow(actor, actor.kind === 'person' && actor.offices.some(({ role }) => role === 'administrator'));

/** The first administrator is made by the system, where there is nothing yet to administer. */
export const mayBeginAdministration = (actor: Actor, organisations: readonly unknown[]): Verdict =>
  allowOrHide(actor, actor.kind === 'system' && organisations.length === 0);

/** The address of the first administrator is corrected by the system, as long as nobody has signed in. */
export const mayCorrectBeginning = (
  actor: Actor,
  { personId, organisations }: { personId: string | null; organisations: readonly unknown[] },
): Verdict => allowOrHide(actor, actor.kind === 'system' && personId !== null && organisations.length === 1);
