import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  person: await shown(event, event.locals.api.organisations.personToErase({ id: event.params.id })),
});

export const actions = {
  default: formAction(
    ({ locals, params }, { once }) =>
      locals.api.organisations.erasePerson({ personId: String(params.id), once } as never),
    () => addresses.admin,
  ),
} satisfies Actions;
