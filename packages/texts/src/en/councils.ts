import type { councils as dutch } from '../nl/councils.ts';

export const councils: typeof dutch = {};
