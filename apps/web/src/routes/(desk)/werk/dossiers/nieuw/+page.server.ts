import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const owners = await shown(event, event.locals.api.dossiers.owners({}));
  const chosen =
    owners.length === 1 ? owners[0] : owners.find(({ slug }) => slug === event.url.searchParams.get('voor'));
  if (chosen) event.locals.theme = chosen.theme;
  return { owners, chosen: chosen ?? null };
};

export const actions = {
  default: formAction(
    (event, input) => event.locals.api.dossiers.create(input as never),
    ({ id }) => addresses.workDossier(id),
  ),
} satisfies Actions;
