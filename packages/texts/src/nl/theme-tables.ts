export const themeTables = {
  /** How a finding is called where it is cited. */
  findingTitle: (theme: string, number: number) => `Thematafel ${theme}, bevinding ${number}`,
};
