import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { error } from '@sveltejs/kit';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id, office } = event.params;
  const administered = await shown(event, event.locals.api.organisations.forAdministration({ id }));
  const found = administered.offices.find(({ officeId }) => officeId === office);
  if (!found) error(404);
  return { administered, office: found, today: dayOf(new Date().toISOString()) };
};

export const actions = {
  default: formAction(
    ({ locals, params }, { until, revision, once }) =>
      locals.api.organisations.endOffice({ officeId: String(params.office), until, revision, ...{ once } }),
    ({ organisationId }: { organisationId: string }) => addresses.adminOrganisation(organisationId),
  ),
} satisfies Actions;
