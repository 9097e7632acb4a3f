import type { advice as dutch } from '../nl/advice.ts';

export const advice: typeof dutch = {};
