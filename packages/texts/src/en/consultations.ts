import type { consultations as dutch } from '../nl/consultations.ts';

export const consultations: typeof dutch = {};
