import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { arranged } from '#lib/arranged.ts';
import { arranging, formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  choices: await shown(event, event.locals.api.advice.requestChoices({ dossierId: event.params.id })),
});

export const actions = {
  /** Adds, takes away or moves a question; nothing is saved. */
  arrange: arranging(arranged),
  save: formAction(
    ({ locals, params }, input) =>
      locals.api.advice.draftRequest({ ...input, dossierId: String(params.id) } as Parameters<
        typeof locals.api.advice.draftRequest
      >[0]),
    ({ id }) => `${addresses.workRequest(id)}?bewaard`,
  ),
} satisfies Actions;
