import { formState } from '#lib/form-state.ts';
import { typedTexts } from '#lib/typed-texts.ts';

type Values = Record<string, unknown>;

/**
 * The state of a form with lists: what was typed when it was refused, what it looks like after a button moved
 * a part (`arranged`, not saved), or what is stored. `mark` is a field that this form always posts: when
 * another form of the page was refused, this one keeps what is stored. `isHere` says whether the page still has
 * this form: when somebody sent, adopted or published it meanwhile, what was typed is shown to copy.
 */
export const draftState = (form: unknown, start: Values, mark: string, isHere: boolean) => {
  const moved = form && typeof form === 'object' && 'arranged' in form ? (form.arranged as Values) : null;
  const posted = form && typeof form === 'object' && 'values' in form ? (form.values as Values) : null;
  const sent = posted ?? moved;
  const values = isHere && sent && mark in sent ? sent : start;
  const state = formState(posted ? { ...(form as object), values } : form, values);
  return {
    ...state,
    theirs: isHere ? state.theirs : null,
    // Not of `values`: what is stored was typed by nobody just now.
    unplaced: !isHere && sent && mark in sent ? typedTexts(sent) : formState(form).unplaced,
    moved: moved !== null && isHere,
    values,
  };
};

export type DraftState = ReturnType<typeof draftState>;
