import { dossierIdInput } from '@samenspraak/domain/dossiers/inputs.ts';
import { mayWorkOnDossier } from '@samenspraak/domain/dossiers/permissions.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command } from '../foundation/command.ts';
import { newId } from '../foundation/identity.ts';
import { listSections, readDossier, readDraftVersion, readLastPublishedVersion } from './read.ts';
import { insertDraftVersion, replaceSections } from './write.ts';

/** Begins the next version as a copy of the last published one. There is one draft at a time. */
export const startVersion = command('dossiers.startVersion', {
  input: dossierIdInput,
  subject: ({ tx, input, today }) => readDossier(tx, input.id, today),
  permit: mayWorkOnDossier,
  run: async ({ tx, subject, now, record }) => {
    if (subject.withdrawnAt !== null) throw refuse('dossier-withdrawn');
    const last = await readLastPublishedVersion(tx, subject.id);
    const number = (last?.number ?? 0) + 1;
    const [draft] = await insertDraftVersion(tx, {
      id: newId(),
      dossierId: subject.id,
      number,
      language: subject.language,
      createdAt: now,
    });
    if (!draft) {
      const existing = await readDraftVersion(tx, subject.id);
      throw refuse('draft-exists-already', { number: existing?.number ?? number });
    }
    const sections = last === null ? [] : await listSections(tx, last.id);
    await replaceSections(
      tx,
      draft.id,
      sections.map(({ key, heading, body }) => ({ key, heading, body })),
    );
    record('version-started', ['dossier', subject.id], { version: draft.id, number });
    return { id: draft.id, number };
  },
});
