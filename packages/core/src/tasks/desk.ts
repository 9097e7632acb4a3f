import type { MemberRole } from '@samenspraak/domain/councils/vocabulary.ts';
import type { OfficeRole } from '@samenspraak/domain/organisations/vocabulary.ts';
import type { Actor } from '@samenspraak/domain/shared/actor.ts';

/** For what somebody can be at turn today, as ids of organisations and councils. */
export type Desk = {
  /** Works on the proposals of these organisations, and of the regions that they are members of. */
  officerAt: string[];
  /** Answers and decides for the executive. */
  executiveOf: string[];
  /** Answers and decides for the municipal council. */
  municipalCouncilOf: string[];
  /** Advises with these participation councils. */
  sitsIn: string[];
  /** Keeps the papers of these councils: submits what was adopted. */
  keepsPapersOf: string[];
  administers: string[];
};

/** What somebody's offices and seats of today put on the desk. */
export const deskOf = (actor: Actor): Desk => {
  const offices = actor.kind === 'person' ? actor.offices : [];
  const seats = actor.kind === 'person' ? actor.seats : [];
  const at = (...roles: OfficeRole[]) => [
    ...new Set(
      offices.filter(({ role }) => roles.includes(role)).map(({ organisationId }) => organisationId),
    ),
  ];
  const inCouncils = (...roles: MemberRole[]) => [
    ...new Set(
      seats
        .filter(({ role }) => roles.length === 0 || roles.includes(role))
        .map(({ councilId }) => councilId),
    ),
  ];
  return {
    officerAt: at('policyOfficer', 'liaisonOfficer'),
    executiveOf: at('policyOfficer', 'liaisonOfficer', 'portfolioHolder'),
    municipalCouncilOf: at('clerk'),
    sitsIn: inCouncils(),
    keepsPapersOf: inCouncils('chair', 'secretary', 'officialSecretary'),
    administers: at('administrator'),
  };
};
