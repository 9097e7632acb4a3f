import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import type { RequestEvent } from '@sveltejs/kit';
import { arranged } from '#lib/arranged.ts';
import { arranging, formAction, type FormInput, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { advice } = event.locals.api;
  const request = await shown(event, advice.request({ id: event.params.id }));
  return {
    request,
    saved: event.url.searchParams.has('bewaard'),
    changed: event.url.searchParams.has('gewijzigd'),
    choices: request.may.edit
      ? await shown(event, advice.requestChoices({ dossierId: request.dossierId }))
      : null,
  };
};

const here = (_: unknown, event: RequestEvent) => addresses.workRequest(String(event.params.id));

type Request = Awaited<ReturnType<App.Locals['api']['advice']['request']>>;
const textOf = (request: Request) =>
  JSON.stringify([
    request.background,
    request.questions.map(({ text }) => text),
    request.authorities.map(({ id }) => id),
    request.councils.map(({ id }) => id),
    request.plannedDecisionOn,
    request.wantedOn,
    request.shortTermReason,
    request.lateReason,
  ]);

/**
 * Saves what was typed, and sends it only when it is what stood on the page to be read: what is sent cannot be taken
 * back, and what was typed after that must not be lost either.
 */
const sendWhatWasRead = async (event: RequestEvent, input: FormInput): Promise<{ sent: boolean }> => {
  const { advice } = event.locals.api;
  const id = String(event.params.id);
  const read = await advice.request({ id });
  await advice.editRequest({ ...input, id } as Parameters<typeof advice.editRequest>[0]);
  const saved = await advice.request({ id });
  const wasRead = String(read.revision) === String(input.revision) && textOf(read) === textOf(saved);
  // What follows may be refused: the form then goes on from what has been saved.
  input.revision = saved.revision;
  // A second click comes after the first one's sending.
  if (saved.sentAt !== null) return { sent: true };
  if (!wasRead) return { sent: false };
  const { version, once } = input;
  await advice.sendRequest({ id, revision: saved.revision, version, ...{ once } });
  return { sent: true };
};

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
  send: formAction(sendWhatWasRead, ({ sent }, event) => `${here(sent, event)}${sent ? '' : '?gewijzigd'}`),
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
