import { everyone } from '@samenspraak/domain/shared/actor.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { z } from 'zod';
import { view } from '../foundation/view.ts';
import { listAccounts, listOffices, listSeats } from './read.ts';

/** As whom one can sign in to the demonstration, with what they do. In production there is no such list. */
export const demoPeople = view('accounts.demoPeople', {
  input: z.object({}),
  permit: everyone,
  run: async ({ db, today, services }) => {
    if (services.config.mode !== 'demo') throw refuse('not-found');
    const people = await listAccounts(db);
    const ids = people.map(({ personId }) => personId);
    if (ids.length === 0) return [];
    const [offices, seats] = await Promise.all([listOffices(db, ids, today), listSeats(db, ids, today)]);
    return people
      .map((person) => ({
        ...person,
        roles: [...offices, ...seats]
          .filter(({ personId }) => personId === person.personId)
          .map(({ role, at }) => ({ role, at })),
      }))
      .filter(({ roles }) => roles.length > 0);
  },
});
