import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { arranged } from '#lib/arranged.ts';
import { refusalSentence } from '@samenspraak/texts/index.ts';
import { error, redirect } from '@sveltejs/kit';
import { saveAndPublish, saveVersion } from '#lib/features/dossiers/save-version.ts';
import { localized } from '#lib/localized.ts';
import { arranging, formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id } = event.params;
  const number = Number(event.params.number);
  const { dossier, draft } = await shown(event, event.locals.api.dossiers.plainForWork({ id, number }));
  // Published meanwhile, or withdrawn: the desk of the dossier says so, and the error page keeps the words.
  if ((draft === null || dossier.withdrawnAt !== null) && event.request.method === 'GET')
    redirect(303, localized(event.locals.language, addresses.workDossier(id)));
  if (draft === null)
    error(409, refusalSentence(event.locals.language, 'plain-version-published-already', { number }));
  event.locals.theme = dossier.theme;
  return { dossier, draft };
};

export const actions = {
  /** Adds, takes away or moves a section; nothing is saved. */
  arrange: arranging(arranged),
  save: formAction(
    saveVersion,
    (_, { params }) => `${addresses.workPlainVersion(params.id!, Number(params.number))}?bewaard`,
  ),
  publish: formAction(saveAndPublish, (_, { params }) => addresses.workDossier(params.id!)),
} satisfies Actions;
