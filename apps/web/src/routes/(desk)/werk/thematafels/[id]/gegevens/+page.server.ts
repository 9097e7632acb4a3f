import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  table: await shown(event, event.locals.api.themeTables.forWork({ id: event.params.id })),
});

export const actions = {
  default: formAction(
    ({ locals, params }, input) => locals.api.themeTables.edit({ ...input, id: String(params.id) } as never),
    ({ id }: { id: string }) => addresses.workThemeTable(id),
  ),
} satisfies Actions;
