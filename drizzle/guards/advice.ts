import type { Guard } from '../dialect/guards.ts';

export const adviceGuards: readonly Guard[] = [];
