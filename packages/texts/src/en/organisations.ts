import type { organisations as dutch } from '../nl/organisations.ts';

export const organisations: typeof dutch = {
  begin: { region: 'Our region', administrator: 'Administrator' },
};
