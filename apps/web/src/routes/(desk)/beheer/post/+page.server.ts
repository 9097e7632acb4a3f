import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  letters: await shown(event, event.locals.api.notifications.deadLetters({})),
});

export const actions = {
  default: formAction(
    ({ locals }, { id, once }) => locals.api.notifications.retryDead({ id, once } as never),
    () => addresses.adminMail,
  ),
} satisfies Actions;
