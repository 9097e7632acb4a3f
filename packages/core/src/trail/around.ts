import { dossierIdInput } from '@samenspraak/domain/dossiers/inputs.ts';
import { maySeeDossierAtWork } from '@samenspraak/domain/dossiers/permissions.ts';
import { readDossier } from '../dossiers/index.ts';
import { view } from '../foundation/view.ts';
import { readAround } from './read-around.ts';

/** What was begun around a proposal, drafts too: consultations, theme tables, requests, responses, decisions. */
export const aroundDossier = view('dossiers.around', {
  input: dossierIdInput,
  subject: ({ db, input, today }) => readDossier(db, input.id, today),
  permit: maySeeDossierAtWork,
  run: async ({ db, now, subject }) => ({ now, ...(await readAround(db, subject.id)) }),
});
