export { addMunicipality } from './add-municipality.ts';
export { appointOfficer } from './appoint-officer.ts';
export { firstAdministrator } from './begin-administration.ts';
export { correctPersonOf, personForAdministration } from './correct-person.ts';
export { editOrganisation } from './edit-organisation.ts';
export { endOffice } from './end-office.ts';
export { erasePersonOf, personToErase } from './erase-person.ts';
export {
  administeredOrganisations,
  organisationAtHost,
  organisationBySlug,
  organisationForAdministration,
  organisations,
} from './views.ts';
export {
  listAuthorities,
  listAuthoritiesOf,
  listOfficers,
  listOrganisations,
  readMunicipalityIds,
  readOrganisation,
  readRegionIds,
  readRegions,
} from './read.ts';
export { claimFreeSlug, releaseSlugs, claimSlug } from './write.ts';
