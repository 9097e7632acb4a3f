import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { redirect } from '@sveltejs/kit';
import { localized } from '#lib/localized.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const advice = await shown(event, event.locals.api.advice.forWork({ id: event.params.id }));
  if (advice.number) redirect(303, localized(event.locals.language, addresses.advice(advice.number)));
  return { advice };
};

export const actions = {
  default: formAction(
    ({ locals, params }, { revision, once }) =>
      locals.api.advice.submit({ id: String(params.id), revision, once } as {
        id: string;
        revision?: string;
      }),
    ({ number }) => addresses.advice(number),
  ),
} satisfies Actions;
