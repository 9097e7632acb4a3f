import type { Guard } from '../dialect/guards.ts';

/** Every rule the databases keep themselves, by area. */
export const guards: readonly Guard[] = [];
