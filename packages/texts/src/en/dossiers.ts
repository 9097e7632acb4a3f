import type { dossiers as dutch } from '../nl/dossiers.ts';

export const dossiers: typeof dutch = {};
