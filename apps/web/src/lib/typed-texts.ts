/** One text that somebody typed, by the name of its field. */
export type TypedText = { field: string; text: string };

const nameOf = (path: string): string =>
  path
    .replace(/\[\]$/, '')
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .at(-1) ?? path;

/** What was chosen or sent along, not typed: its value is a code that tells nobody anything. */
const notTyped =
  /^(id|\w+Ids?|key|citations|laws|kind|paging|phase|scope|language|regionalTopic|theme|councilWord|ladderRung|role|rule|unit|count|source|outcome|tenor|required|offersNoOpinion|sure|code|token)$/;

/** What only the form itself reads. */
const internal = /^(once|revision|version|arrange|theirs)$/;

const isText = (field: string, value: string): boolean =>
  !internal.test(field) && (/\S\s+\S/.test(value) || (/[\p{L}\p{N}]/u.test(value) && !notTyped.test(field)));

/**
 * The texts in what was posted, in order. Of hidden fields and choices only what has more than one word, since the
 * rest is codes. A form by its names (`sections.0.body`) or read into parts, it is the same.
 */
export const typedTexts = (values: unknown, path = ''): TypedText[] => {
  if (typeof values === 'string')
    return path && isText(nameOf(path), values) ? [{ field: nameOf(path), text: values.trim() }] : [];
  if (typeof values !== 'object' || values === null) return [];
  return Object.entries(values).flatMap(([name, value]) =>
    typedTexts(value, path ? `${path}.${name}` : name),
  );
};
