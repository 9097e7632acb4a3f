import type { accounts as dutch } from '../nl/accounts.ts';

export const accounts: typeof dutch = {};
