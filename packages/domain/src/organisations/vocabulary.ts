export const organisationKinds = ['municipality', 'region'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** The bodies of a municipality that ask for advice, answer it and decide (Awb 1:1). */
export const authorityKinds = ['executive', 'municipalCouncil'] as const;
export type AuthorityKind = (typeof authorityKinds)[number];

export const officeRoles = [
  'policyOfficer',
  'liaisonOfficer',
  'portfolioHolder',
  'clerk',
  'administrator',
] as const;
export type OfficeRole = (typeof officeRoles)[number];

export const themes = ['neutral', 'beverwijk', 'heemskerk', 'velsen'] as const;
export type Theme = (typeof themes)[number];
