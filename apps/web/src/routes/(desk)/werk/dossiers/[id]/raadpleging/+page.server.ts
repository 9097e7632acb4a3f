import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  shown(event, event.locals.api.consultations.ofDossier({ dossierId: event.params.id }));

export const actions = {
  default: formAction(
    ({ locals, params }, input) =>
      locals.api.consultations.create({
        title: input.title,
        dossierId: String(params.id),
        ...{ once: input.once },
      }),
    ({ id }) => addresses.workConsultationDetails(id),
  ),
} satisfies Actions;
