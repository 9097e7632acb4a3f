import type { FormInput } from '#lib/server/form-action.ts';

export const saveVersion = async (event: { locals: App.Locals }, input: FormInput) => {
  const saved = await event.locals.api.dossiers.saveVersion(input as never);
  // What follows may be refused: the form then goes on from what has been saved.
  input.revision = saved.revision;
  return saved;
};

/** Saves what was typed and publishes exactly that. */
export const saveAndPublish = async (event: { locals: App.Locals }, input: FormInput) => {
  const { id, revision } = await saveVersion(event, input);
  return event.locals.api.dossiers.publishVersion({ id, revision, once: input.once } as never);
};
