import { formState } from '#lib/form-state.ts';

type Values = Record<string, unknown>;

/**
 * The state of a form with lists: what was typed when it was refused, what it looks like after a button moved
 * a part (`arranged`, not saved), or what is stored.
 */
export const draftState = (form: unknown, start: Values) => {
  const moved = form && typeof form === 'object' && 'arranged' in form ? (form.arranged as Values) : null;
  const state = formState(form, moved ?? start);
  const refused = state.refused ? (form as { values: Values }).values : null;
  const values = refused ?? moved ?? start;
  return {
    ...state,
    moved: moved !== null,
    values,
    /** After a conflict the form saves over what the other one saved; both texts are on the page. */
    revision: String(state.theirRevision ?? values.revision ?? ''),
  };
};

export type DraftState = ReturnType<typeof draftState>;
