import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const dossier = await shown(event, event.locals.api.dossiers.forWork({ id: event.params.id }));
  event.locals.theme = dossier.organisation.theme;
  return { dossier };
};

export const actions = {
  default: formAction(
    (event, input) => event.locals.api.dossiers.edit({ ...input, id: event.params.id! } as never),
    ({ id }) => addresses.workDossier(id),
  ),
} satisfies Actions;
