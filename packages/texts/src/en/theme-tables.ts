import type { themeTables as dutch } from '../nl/theme-tables.ts';

export const themeTables: typeof dutch = {
  findingTitle: (theme: string, number: number) => `Theme table ${theme}, finding ${number}`,
};
