import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  administered: await shown(event, event.locals.api.organisations.forAdministration({ id: event.params.id })),
});

export const actions = {
  default: formAction(
    ({ locals, params }, input) =>
      locals.api.organisations.edit({ ...input, id: String(params.id) } as never),
    ({ id }: { id: string }) => addresses.adminOrganisation(id),
  ),
} satisfies Actions;
