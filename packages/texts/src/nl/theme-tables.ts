export const themeTables = {};
