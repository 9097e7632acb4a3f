import type { Guard } from '../dialect/guards.ts';

export const dossiersGuards: readonly Guard[] = [];
