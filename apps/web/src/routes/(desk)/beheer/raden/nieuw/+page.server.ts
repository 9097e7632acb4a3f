import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  organisations: await shown(event, event.locals.api.organisations.administered({})),
});

export const actions = {
  default: formAction(
    ({ locals }, input) => locals.api.councils.add(input as never),
    ({ id }: { id: string }) => addresses.adminCouncil(id),
  ),
} satisfies Actions;
