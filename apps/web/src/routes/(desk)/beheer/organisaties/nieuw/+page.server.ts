import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  regions: (await shown(event, event.locals.api.organisations.administered({}))).filter(
    ({ kind }) => kind === 'region',
  ),
});

export const actions = {
  default: formAction(
    ({ locals }, input) => locals.api.organisations.addMunicipality(input as never),
    ({ id }: { id: string }) => addresses.adminOrganisation(id),
  ),
} satisfies Actions;
