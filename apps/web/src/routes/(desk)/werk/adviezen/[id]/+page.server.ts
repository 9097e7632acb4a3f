import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { arranged } from '#lib/arranged.ts';
import { localized } from '#lib/localized.ts';
import { arranging, formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const advice = await shown(event, event.locals.api.advice.forWork({ id: event.params.id }));
  // Whose text came too late stays here with it.
  if (advice.number && event.request.method === 'GET')
    redirect(303, localized(event.locals.language, addresses.advice(advice.number)));
  return { advice, saved: event.url.searchParams.has('bewaard') };
};

const here = (_: unknown, event: RequestEvent) => addresses.workAdvice(String(event.params.id));

export const actions = {
  /** Adds, takes away or moves a section or recommendation; nothing is saved. */
  arrange: arranging(arranged),
  save: formAction(
    ({ locals: { api }, params }, input) =>
      api.advice.save({ ...input, id: String(params.id) } as Parameters<typeof api.advice.save>[0]),
    (_, event) => `${here(_, event)}?bewaard`,
  ),
  discard: formAction(
    ({ locals, params }, { revision, once }) =>
      locals.api.advice.discard({ id: String(params.id), revision, once } as { id: string }),
    ({ requestId }) => (requestId ? addresses.workRequest(requestId) : addresses.workAdvices),
  ),
  reopen: formAction(
    ({ locals, params }, { revision, once }) =>
      locals.api.advice.reopen({ id: String(params.id), revision, once } as { id: string }),
    here,
  ),
} satisfies Actions;
