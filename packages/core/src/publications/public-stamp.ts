import { everyone } from '@samenspraak/domain/shared/actor.ts';
import { addDays } from '@samenspraak/domain/shared/civil-days.ts';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { view } from '../foundation/view.ts';
import { readPublicChanges } from './read.ts';

/**
 * A word that changes whenever anything public may have: with every act that leaves a fact, with every round that
 * opens or closes by the clock, and every day, because pages count days. A page that was made under this word need
 * not be made or sent again. One word for all pages: a list of what each page shows would one day lack something.
 */
export const publicStamp = view('publications.stamp', {
  input: z.object({}),
  permit: everyone,
  run: async ({ db, now, today }) => {
    const changes = await readPublicChanges(db, now, `${addDays(today, -1)}T00:00:00.000Z`);
    return { stamp: createHash('sha256').update(`${today}|${changes}`).digest('base64url').slice(0, 22) };
  },
});
