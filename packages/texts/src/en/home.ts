import type { home as dutch } from '../nl/home.ts';

export const home: typeof dutch = {};
