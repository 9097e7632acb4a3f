import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { roundAtDesk } from '#lib/features/consultations/dress.ts';
import { formAction } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = roundAtDesk;

export const actions = {
  default: formAction(
    ({ locals, params }, input) =>
      locals.api.consultations.saveMethod({ ...input, id: String(params.id) } as never),
    ({ id }: { id: string }) => addresses.workConsultation(id),
  ),
} satisfies Actions;
