export type ThemeTableRefusals = {
  'finding-published-already': { number: number };
  'table-ended': { on: string };
};
