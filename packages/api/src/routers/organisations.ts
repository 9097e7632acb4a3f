import {
  addMunicipality,
  administeredOrganisations,
  appointOfficer,
  editOrganisation,
  endOffice,
  organisationBySlug,
  organisationForAdministration,
  organisations as everyOrganisation,
} from '@samenspraak/core/organisations/index.ts';
import { act, ask, router } from '../trpc.ts';

export const organisations = router({
  list: ask(everyOrganisation),
  bySlug: ask(organisationBySlug),
  administered: ask(administeredOrganisations),
  forAdministration: ask(organisationForAdministration),
  addMunicipality: act(addMunicipality),
  edit: act(editOrganisation),
  appointOfficer: act(appointOfficer),
  endOffice: act(endOffice),
});
