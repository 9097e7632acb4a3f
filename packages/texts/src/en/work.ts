import type { work as dutch } from '../nl/work.ts';

export const work: typeof dutch = {};
