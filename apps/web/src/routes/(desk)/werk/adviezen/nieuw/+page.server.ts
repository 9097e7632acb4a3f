import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  beginning: await shown(event, event.locals.api.advice.beginning({})),
});

export const actions = {
  default: formAction(
    ({ locals: { api } }, input) => api.advice.start(input as Parameters<typeof api.advice.start>[0]),
    ({ id }) => addresses.workAdvice(id),
  ),
} satisfies Actions;
