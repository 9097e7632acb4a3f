import type { FormInput } from '#lib/server/form-action.ts';

export const saveVersion = async (event: { locals: App.Locals }, input: FormInput) => {
  const saved = await event.locals.api.dossiers.saveVersion(input as never);
  // What follows may be refused: the form then goes on from what has been saved.
  input.revision = saved.revision;
  return saved;
};

/** Saves what was typed and publishes exactly that. */
export const saveAndPublish = async (event: { locals: App.Locals }, input: FormInput) => {
  delete input.move;
  const { id, revision } = await saveVersion(event, input);
  return event.locals.api.dossiers.publishVersion({ id, revision });
};

/** After a button at a section the reader is brought back to that section. */
export const placeAfter = (move: unknown): string => {
  const [what, number] = String(move ?? '').split(' ');
  if (!number) return '';
  const at =
    { add: Number(number) + 1, up: Number(number) - 1, down: Number(number) + 1 }[what ?? ''] ??
    Number(number) - 1;
  return `#onderdeel-${Math.max(1, at)}`;
};
