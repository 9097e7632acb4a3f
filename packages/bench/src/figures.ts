import type { Outcome } from './crowd-worker.ts';

/** The value below which this share (0 to 1) of the figures lies. */
export const percentile = (figures: readonly number[], share: number): number => {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

/** In three digits that say something, or in whole numbers. */
export const inWords = (figure: number, unit = ''): string =>
  `${figure >= 100 ? figure.toFixed(0) : figure.toPrecision(3)}${unit}`;

/** One figure as a share of another: of the loop baseline, or of a bar. */
export const shareOf = (figure: number, whole: number): string => inWords((100 * figure) / whole, ' %');

/** Faults together, each kind once with how often. */
export const faultsInWords = (faults: readonly string[]): string => {
  const kinds = Map.groupBy(faults, (fault) => fault);
  return [...kinds].map(([fault, all]) => `${all.length} x ${fault}`).join('; ') || 'none';
};

export const latency = ({ whole }: Pick<Outcome, 'whole'>): string =>
  `${inWords(percentile(whole, 0.5))} / ${inWords(percentile(whole, 0.99))}`;

/** A table for a terminal: the first column to the left, the rest to the right. */
export const printTable = (
  title: string,
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): void => {
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const lineOf = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
      .join('   ')
      .trimEnd();
  console.log(`\n${title}\n${lineOf(heads)}\n${widths.map((width) => '-'.repeat(width)).join('   ')}`);
  for (const row of rows) console.log(lineOf(row));
};
