import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  table: await shown(event, event.locals.api.themeTables.forWork({ id: event.params.id })),
});

export const actions = {
  default: formAction(
    ({ locals, params }, input) =>
      locals.api.themeTables.recordSession({ ...input, tableId: String(params.id) } as never),
    ({ id, tableId }: { id: string; tableId: string }) => addresses.workTableSession(tableId, id),
  ),
} satisfies Actions;
