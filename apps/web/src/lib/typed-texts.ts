/** One text that somebody typed, by the name of its field. */
export type TypedText = { field: string; text: string };

const nameOf = (path: string): string =>
  path
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .at(-1) ?? path;

/**
 * The texts in what was posted, in order: what has more than one word, so nobody need look at numbers, days and
 * hidden fields. A form by its names (`sections.0.body`) or read into parts, it is the same.
 */
export const typedTexts = (values: unknown, path = ''): TypedText[] => {
  if (typeof values === 'string')
    return /\S\s+\S/.test(values) ? [{ field: nameOf(path), text: values.trim() }] : [];
  if (typeof values !== 'object' || values === null) return [];
  return Object.entries(values).flatMap(([name, value]) =>
    typedTexts(value, path ? `${path}.${name}` : name),
  );
};
