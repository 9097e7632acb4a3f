import { dossierSlugInput } from '@samenspraak/domain/dossiers/inputs.ts';
import { everyone } from '@samenspraak/domain/shared/actor.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { createHash } from 'node:crypto';
import { view } from '../foundation/view.ts';
import { readStamp } from './read-stamp.ts';

/**
 * A word that changes when the trail does, for one query instead of all of them: a reader who has the page of
 * this stamp need not be sent it again. It changes every day, because overdue days are counted on the page.
 */
export const dossierStamp = view('dossiers.stamp', {
  input: dossierSlugInput,
  permit: everyone,
  run: async ({ db, input, now, today }) => {
    const found = await readStamp(db, input.slug, now);
    if (found === null) throw refuse('not-found');
    return { stamp: createHash('sha256').update(`${today}|${found}`).digest('base64url').slice(0, 22) };
  },
});
