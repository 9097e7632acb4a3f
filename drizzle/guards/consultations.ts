import type { Guard } from '../dialect/guards.ts';

export const consultationsGuards: readonly Guard[] = [];
