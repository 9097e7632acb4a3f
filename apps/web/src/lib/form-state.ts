import type { Refused, SentAlong } from '#lib/server/form-action.ts';
import { typedTexts } from './typed-texts.ts';

type Values = Record<string, unknown>;

const at = (values: Values | undefined, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) => (value === null || value === undefined ? undefined : (value as Values)[key]),
      values,
    );

/**
 * What a form shows: what was typed if it was refused, else what it starts with; and the problems, in the
 * same words above the form and at the field.
 */
export const formState = (form: unknown, start: Values = {}) => {
  const refused = form && typeof form === 'object' && 'refusal' in form ? (form as Refused) : null;
  const values = refused?.values ?? start;
  const conflict = refused?.refusal.code === 'changed-meanwhile' ? refused.refusal.parameters : null;
  const along = { theirs: null, theirsSealed: '', ...(form as Partial<SentAlong> | null) };
  return {
    refused: refused !== null,
    value: (path: string): string => String(at(values, path) ?? ''),
    list: (path: string): string[] => {
      const value = at(values, path);
      return Array.isArray(value) ? value.map(String) : [];
    },
    ticked: (path: string): boolean => ['true', 'on', 'yes'].includes(String(at(values, path) ?? '')),
    error: (path: string): string | undefined =>
      refused?.problems.find((problem) => problem.path === path)?.sentence,
    /** For the error summary: the problems by field, or the one sentence that is about the whole. */
    summary: refused
      ? refused.problems.length > 0
        ? refused.problems.map(({ path, sentence }) => ({ href: `#${path}`, text: sentence }))
        : [{ text: refused.refusal.sentence }]
      : [],
    /** The texts of a form that was refused as a whole: it may not fit any more, and then the page has no field for them. */
    unplaced:
      refused && refused.problems.length === 0 && refused.refusal.code !== 'changed-meanwhile'
        ? typedTexts(refused.values)
        : [],
    /** Set when somebody else saved meanwhile: their text, to stand beside one's own until one saves again. */
    theirs: along.theirs,
    theirsSealed: along.theirsSealed,
    /** What the next save goes over: what was read, or after a conflict what the other one saved. */
    revision: String(conflict?.revision ?? at(values, 'revision') ?? ''),
  };
};
