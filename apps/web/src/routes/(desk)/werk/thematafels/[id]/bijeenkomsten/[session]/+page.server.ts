import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { textToDocument } from '@samenspraak/domain/shared/rich-text.ts';
import { error } from '@sveltejs/kit';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const table = await shown(event, event.locals.api.themeTables.forWork({ id: event.params.id }));
  const session = table.sessions.find(({ id }) => id === event.params.session);
  if (!session) error(404);
  return { table, session, document: textToDocument(session.notes) };
};

const toTable = ({ tableId }: { tableId: string }) => addresses.workThemeTable(tableId);

export const actions = {
  save: formAction(
    ({ locals, params }, input) =>
      locals.api.themeTables.editSession({ ...input, id: String(params.session) } as never),
    ({ tableId }: { tableId: string }, { params }) =>
      addresses.workTableSession(tableId, String(params.session)),
  ),
  publish: formAction(
    ({ locals, params }, { revision, once }) =>
      locals.api.themeTables.publishSession({ id: String(params.session), revision, once } as never),
    toTable,
  ),
} satisfies Actions;
