import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  administered: await shown(event, event.locals.api.organisations.forAdministration({ id: event.params.id })),
  today: dayOf(new Date().toISOString()),
});

export const actions = {
  default: formAction(
    ({ locals, params }, input) =>
      locals.api.organisations.appointOfficer({ ...input, organisationId: String(params.id) } as never),
    (_, { params }) => addresses.adminOrganisation(String(params.id)),
  ),
} satisfies Actions;
