import { dossierIdInput } from '@samenspraak/domain/dossiers/inputs.ts';
import { maySeeDossierAtWork } from '@samenspraak/domain/dossiers/permissions.ts';
import { anyoneSignedIn } from '@samenspraak/domain/shared/actor.ts';
import { readDossier } from '../dossiers/index.ts';
import { view } from '../foundation/view.ts';
import { readAround } from './read-around.ts';

/** What was begun around a proposal, drafts too: consultations, theme tables, requests, responses, decisions. */
export const aroundDossier = view('dossiers.around', {
  input: dossierIdInput,
  permit: anyoneSignedIn,
  run: async ({ db, actor, now, today, input }) => {
    const dossier = await readDossier(db, input.id, today);
    const visible = maySeeDossierAtWork(actor, dossier);
    if (visible !== true) throw visible;
    return { now, ...(await readAround(db, dossier.id)) };
  },
});
