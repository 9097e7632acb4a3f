import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { error } from '@sveltejs/kit';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const table = await shown(event, event.locals.api.themeTables.forWork({ id: event.params.id }));
  const finding = table.findings.find(({ id }) => id === event.params.finding);
  if (!finding) error(404);
  return { table, finding };
};

export const actions = {
  save: formAction(
    ({ locals, params }, input) =>
      locals.api.themeTables.editFinding({ ...input, id: String(params.finding) } as never),
    ({ tableId }: { tableId: string }, { params }) => addresses.workFinding(tableId, String(params.finding)),
  ),
  publish: formAction(
    ({ locals, params }, { revision, once }) =>
      locals.api.themeTables.publishFinding({ id: String(params.finding), revision, once } as never),
    ({ tableId }: { tableId: string }) => addresses.workThemeTable(tableId),
  ),
} satisfies Actions;
