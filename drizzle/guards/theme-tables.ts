import type { Guard } from '../dialect/guards.ts';

export const themeTablesGuards: readonly Guard[] = [];
