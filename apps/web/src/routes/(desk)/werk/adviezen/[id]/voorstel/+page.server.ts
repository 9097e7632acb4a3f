import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  advice: await shown(event, event.locals.api.advice.toLink({ id: event.params.id })),
});

export const actions = {
  default: formAction(
    ({ locals: { api }, params }, { dossierId, once }) =>
      api.advice.link({ adviceId: String(params.id), dossierId, once } as Parameters<
        typeof api.advice.link
      >[0]),
    ({ number }) => addresses.advice(number),
  ),
} satisfies Actions;
