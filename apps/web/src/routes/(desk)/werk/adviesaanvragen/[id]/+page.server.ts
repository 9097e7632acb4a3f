import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import type { RequestEvent } from '@sveltejs/kit';
import { arranged } from '#lib/arranged.ts';
import { arranging, formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { advice } = event.locals.api;
  const request = await shown(event, advice.request({ id: event.params.id }));
  return {
    request,
    saved: event.url.searchParams.has('bewaard'),
    choices: request.may.edit
      ? await shown(event, advice.requestChoices({ dossierId: request.dossierId }))
      : null,
  };
};

const here = (_: unknown, event: RequestEvent) => addresses.workRequest(String(event.params.id));

export const actions = {
  /** Adds, takes away or moves a question; nothing is saved. */
  arrange: arranging(arranged),
  save: formAction(
    ({ locals: { api }, params }, input) =>
      api.advice.editRequest({ ...input, id: String(params.id) } as Parameters<
        typeof api.advice.editRequest
      >[0]),
    (_, event) => `${here(_, event)}?bewaard`,
  ),
  send: formAction(
    ({ locals, params }, { revision, version, once }) =>
      locals.api.advice.sendRequest({ id: String(params.id), revision, version, once } as {
        id: string;
        revision?: string;
      }),
    here,
  ),
  discard: formAction(
    ({ locals, params }, { revision, once }) =>
      locals.api.advice.discardRequest({ id: String(params.id), revision, once } as { id: string }),
    ({ dossierId }) => addresses.workDossier(dossierId),
  ),
  withdraw: formAction(
    ({ locals, params }, { reason, once }) =>
      locals.api.advice.withdrawRequest({ id: String(params.id), reason, once } as {
        id: string;
        reason: string;
      }),
    here,
  ),
  start: formAction(
    ({ locals, params }, { councilId, title, once }) =>
      locals.api.advice.start({ requestId: String(params.id), councilId, title, once } as never),
    ({ id }) => addresses.workAdvice(id),
  ),
} satisfies Actions;
