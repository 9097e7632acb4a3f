import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  subject: await shown(event, event.locals.api.advice.decision({ dossierId: event.params.id })),
});

export const actions = {
  default: formAction(
    ({ locals: { api }, params }, input) =>
      api.advice.recordDecision({ ...input, dossierId: String(params.id) } as Parameters<
        typeof api.advice.recordDecision
      >[0]),
    ({ slug }) => addresses.dossier(slug),
  ),
} satisfies Actions;
