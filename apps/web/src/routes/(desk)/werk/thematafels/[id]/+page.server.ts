import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  table: await shown(event, event.locals.api.themeTables.forWork({ id: event.params.id })),
});

const here = ({ tableId }: { tableId: string }) => `${addresses.workThemeTable(tableId)}#deelnemers`;

export const actions = {
  add: formAction(
    ({ locals, params }, input) =>
      locals.api.themeTables.addParticipant({ ...input, tableId: String(params.id) } as never),
    here,
  ),
  remove: formAction(
    ({ locals, params }, { participantId, once }) =>
      locals.api.themeTables.removeParticipant({
        tableId: String(params.id),
        participantId,
        once,
      } as never),
    here,
  ),
} satisfies Actions;
