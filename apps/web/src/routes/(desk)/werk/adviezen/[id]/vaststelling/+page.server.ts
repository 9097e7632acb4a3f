import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

/** The day asked for in the address decides who could be present. */
export const load: PageServerLoad = async (event) => {
  const { advice: api } = event.locals.api;
  const { id } = event.params;
  const advice = await shown(event, api.forWork({ id }));
  return {
    advice,
    eligible: await shown(event, api.eligibleOn({ id, on: event.url.searchParams.get('dag') })),
  };
};

export const actions = {
  default: formAction(
    ({ locals: { api }, params }, input) =>
      api.advice.recordAdoption({ ...input, id: String(params.id) } as Parameters<
        typeof api.advice.recordAdoption
      >[0]),
    ({ id }) => addresses.workSubmission(id),
  ),
} satisfies Actions;
