import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import type { RequestEvent } from '@sveltejs/kit';
import { roundAtDesk } from '#lib/features/consultations/dress.ts';
import { formAction } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

// The number of answers keeps up by itself while a round is open.
export const csr = true;

export const load: PageServerLoad = roundAtDesk;

const idOf = (event: RequestEvent) => String(event.params.id);
const here = (_: unknown, event: RequestEvent) => addresses.workConsultation(idOf(event));

export const actions = {
  open: formAction(
    (event, { revision, once }) =>
      event.locals.api.consultations.open({ id: idOf(event), revision, once } as never),
    here,
  ),
  close: formAction(
    (event, { once }) => event.locals.api.consultations.close({ id: idOf(event), once } as never),
    here,
  ),
  publish: formAction(
    (event, { revision, once }) =>
      event.locals.api.consultations.publish({ id: idOf(event), revision, once } as never),
    here,
  ),
  discard: formAction(
    (event, { revision, once }) =>
      event.locals.api.consultations.discard({ id: idOf(event), revision, once } as never),
    ({ dossierId }: { dossierId: string }) => addresses.workDossier(dossierId),
  ),
  withdraw: formAction(
    (event, { reason, once }) =>
      event.locals.api.consultations.withdrawRound({ id: idOf(event), reason, once } as never),
    here,
  ),
} satisfies Actions;
