import type { demo as dutch } from '../nl/demo.ts';

export const demo: typeof dutch = {};
