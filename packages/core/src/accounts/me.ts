import { anyoneSignedIn } from '@samenspraak/domain/shared/actor.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { z } from 'zod';
import { view } from '../foundation/view.ts';
import { listOffices, listSeats, readPerson } from './read.ts';

/** Who is signed in: what is kept of them, and their offices and seats of today. */
export const me = view('accounts.me', {
  input: z.object({}),
  permit: anyoneSignedIn,
  run: async ({ db, actor, today }) => {
    if (actor.kind !== 'person') throw refuse('sign-in-needed');
    const [found, offices, seats] = await Promise.all([
      readPerson(db, actor.personId),
      listOffices(db, [actor.personId], today),
      listSeats(db, [actor.personId], today),
    ]);
    if (!found) throw refuse('not-found');
    const [word, ...others] = new Set([...offices, ...seats].map(({ councilWord }) => councilWord));
    return {
      ...found,
      /** What the place one works for calls its council; null when they differ, or have no word of their own. */
      councilWord: others.length === 0 ? (word ?? null) : null,
      offices: offices.map(({ role, organisationId, at, until }) => ({ role, organisationId, at, until })),
      seats: seats.map(({ role, councilId, at, until }) => ({ role, councilId, at, until })),
    };
  },
});
