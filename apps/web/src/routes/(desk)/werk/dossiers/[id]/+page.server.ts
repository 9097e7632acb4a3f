import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { dossiers } = event.locals.api;
  const { id } = event.params;
  const [dossier, around] = await Promise.all([
    shown(event, dossiers.forWork({ id })),
    shown(event, dossiers.around({ id })),
  ]);
  event.locals.theme = dossier.organisation.theme;
  return { dossier, around };
};

const here = (event: { params: Partial<Record<string, string>> }) => addresses.workDossier(event.params.id!);

export const actions = {
  publish: formAction(
    (event, { revision, once }) =>
      event.locals.api.dossiers.publish({ id: event.params.id!, revision, once } as never),
    (_, event) => here(event),
  ),
  phase: formAction(
    (event, { from, phase, note, once }) =>
      event.locals.api.dossiers.changePhase({ id: event.params.id!, from, phase, note, once } as never),
    (_, event) => here(event),
  ),
  withdraw: formAction(
    (event, { reason, once }) =>
      event.locals.api.dossiers.withdraw({ id: event.params.id!, reason, once } as never),
    (_, event) => here(event),
  ),
  version: formAction(
    (event, { once }) => event.locals.api.dossiers.startVersion({ id: event.params.id!, once } as never),
    (_, event) => addresses.workVersion(event.params.id!),
  ),
  plain: formAction(
    (event, { number, once }) =>
      event.locals.api.dossiers.startPlainVersion({ id: event.params.id!, number, once } as never),
    ({ dossierId, number }) => addresses.workPlainVersion(dossierId, number),
  ),
} satisfies Actions;
