import { type Actor, allow, holdsOffice } from '../shared/actor.ts';
import type { Verdict } from '../shared/verdict.ts';

/** The organisation a council belongs to, with the regions above it. */
export type CouncilSubject = { organisationId: string; regionIds: string[] };

/** Administrators of the municipality, or of a region it is a member of. */
export const mayAdministerCouncil = (actor: Actor, { organisationId, regionIds }: CouncilSubject): Verdict =>
  allow(
    actor,
    [organisationId, ...regionIds].some((id) => holdsOffice(actor, id, 'administrator')),
  );
