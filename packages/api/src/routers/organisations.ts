import {
  addMunicipality,
  administeredOrganisations,
  appointOfficer,
  correctPersonOf,
  editOrganisation,
  endOffice,
  erasePersonOf,
  organisationAtHost,
  organisationBySlug,
  organisationForAdministration,
  organisations as everyOrganisation,
  personForAdministration,
  personToErase,
} from '@samenspraak/core/organisations/index.ts';
import { act, ask, router } from '../trpc.ts';

export const organisations = router({
  list: ask(everyOrganisation),
  bySlug: ask(organisationBySlug),
  atHost: ask(organisationAtHost),
  administered: ask(administeredOrganisations),
  forAdministration: ask(organisationForAdministration),
  addMunicipality: act(addMunicipality),
  edit: act(editOrganisation),
  appointOfficer: act(appointOfficer),
  endOffice: act(endOffice),
  person: ask(personForAdministration),
  correctPerson: act(correctPersonOf),
  personToErase: ask(personToErase),
  erasePerson: act(erasePersonOf),
});
