import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  response: await shown(event, event.locals.api.advice.response(event.params)),
  saved: event.url.searchParams.has('bewaard'),
});

export const actions = {
  save: formAction(
    ({ locals: { api }, params }, input) =>
      api.advice.saveResponse({ ...input, ...params } as unknown as Parameters<
        typeof api.advice.saveResponse
      >[0]),
    ({ adviceId, authorityId }) => `${addresses.workResponse(adviceId, authorityId)}?bewaard`,
  ),
  complete: formAction(
    async ({ locals: { api }, params }, input) => {
      const { revision } = await api.advice.saveResponse({ ...input, ...params } as unknown as Parameters<
        typeof api.advice.saveResponse
      >[0]);
      const { decidedOn, once } = input;
      // The answers are saved now: if completing is refused, the form goes on from there.
      Object.assign(input, { revision });
      return api.advice.completeResponse({ ...params, decidedOn, once } as unknown as Parameters<
        typeof api.advice.completeResponse
      >[0]);
    },
    ({ number }) => addresses.advice(number),
  ),
} satisfies Actions;
