import { rearranged } from '@samenspraak/domain/dossiers/rules.ts';

type Row = Record<string, unknown>;
/** A form as it was typed. */
type Typed = Record<string, unknown>;

export const rowsOf = (typed: Typed, list: string): Row[] =>
  Array.isArray(typed[list]) ? (typed[list] as (Row | undefined)[]).map((row) => row ?? {}) : [];

/**
 * What a form looks like after a button such as "questions up 3" or "sections add 2" (behind the second):
 * everything typed stays, and nothing is saved.
 */
export const arranged = (typed: Typed): Typed => {
  const match = /^(\w+) (add|remove|up|down) (\d{1,2})$/.exec(String(typed.arrange ?? ''));
  if (!match) return typed;
  const [, list, what, number] = match as unknown as [
    string,
    string,
    'add' | 'remove' | 'up' | 'down',
    string,
  ];
  // A field that is no list stays as it was typed.
  if (!Array.isArray(typed[list] ?? [])) return typed;
  return {
    ...typed,
    [list]: rearranged<Row>(rowsOf(typed, list), { do: what, number: Number(number) }, () => ({})),
  };
};
