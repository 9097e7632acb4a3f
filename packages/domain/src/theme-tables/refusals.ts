export type ThemeTableRefusals = {
  'finding-published-already': { number: number };
  'session-published-already': { on: string };
  'table-ended': { on: string };
};
