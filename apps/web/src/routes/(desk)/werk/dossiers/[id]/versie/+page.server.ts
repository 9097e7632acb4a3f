import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { refusalSentence } from '@samenspraak/texts/index.ts';
import { error, redirect } from '@sveltejs/kit';
import { localized } from '#lib/localized.ts';
import { formAction, type FormInput, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const dossier = await shown(event, event.locals.api.dossiers.forWork({ id: event.params.id }));
  // Without a draft there is nothing to write: the desk of the dossier says how to begin one.
  if (dossier.draft === null && event.request.method === 'GET')
    redirect(303, localized(event.locals.language, addresses.workDossier(dossier.id)));
  // Somebody else published it meanwhile: the error page keeps the words.
  if (dossier.draft === null) {
    const number = dossier.versions[0]?.number ?? 1;
    error(409, refusalSentence(event.locals.language, 'version-published-already', { number }));
  }
  event.locals.theme = dossier.organisation.theme;
  return { dossier, draft: dossier.draft };
};

const save = async (event: { locals: App.Locals }, input: FormInput) => {
  const saved = await event.locals.api.dossiers.saveVersion(input as never);
  // What follows may be refused: the form then goes on from what has been saved.
  input.revision = saved.revision;
  return saved;
};

/** After a button at a section the reader is brought back to that section. */
const place = (move: unknown): string => {
  const [what, number] = String(move ?? '').split(' ');
  if (!number) return '';
  const at =
    { add: Number(number) + 1, up: Number(number) - 1, down: Number(number) + 1 }[what ?? ''] ??
    Number(number) - 1;
  return `#onderdeel-${Math.max(1, at)}`;
};

export const actions = {
  save: formAction(save, (_, event, { move }) => `${addresses.workVersion(event.params.id!)}${place(move)}`),
  publish: formAction(
    async (event, input) => {
      delete input.move;
      const { id, revision } = await save(event, input);
      return event.locals.api.dossiers.publishVersion({ id, revision });
    },
    (_, event) => addresses.workDossier(event.params.id!),
  ),
} satisfies Actions;
