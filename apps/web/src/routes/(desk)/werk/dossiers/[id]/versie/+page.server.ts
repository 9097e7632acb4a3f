import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { arranged } from '#lib/arranged.ts';
import { refusalSentence } from '@samenspraak/texts/index.ts';
import { error, redirect } from '@sveltejs/kit';
import { saveAndPublish, saveVersion } from '#lib/features/dossiers/save-version.ts';
import { localized } from '#lib/localized.ts';
import { arranging, formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const dossier = await shown(event, event.locals.api.dossiers.forWork({ id: event.params.id }));
  // Without a draft, or once it is withdrawn, there is nothing to write: the desk of the dossier says how it stands.
  if ((dossier.draft === null || dossier.withdrawnAt !== null) && event.request.method === 'GET')
    redirect(303, localized(event.locals.language, addresses.workDossier(dossier.id)));
  // Somebody else published it meanwhile: the error page keeps the words.
  if (dossier.draft === null) {
    const number = dossier.versions[0]?.number ?? 1;
    error(409, refusalSentence(event.locals.language, 'version-published-already', { number }));
  }
  event.locals.theme = dossier.organisation.theme;
  return { dossier, draft: dossier.draft };
};

export const actions = {
  /** Adds, takes away or moves a section; nothing is saved. */
  arrange: arranging(arranged),
  save: formAction(saveVersion, (_, event) => `${addresses.workVersion(event.params.id!)}?bewaard`),
  publish: formAction(saveAndPublish, (_, event) => addresses.workDossier(event.params.id!)),
} satisfies Actions;
