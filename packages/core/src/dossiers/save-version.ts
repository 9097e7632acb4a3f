import { saveVersionInput } from '@samenspraak/domain/dossiers/inputs.ts';
import { mayWorkOnDossier } from '@samenspraak/domain/dossiers/permissions.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { textToDocument } from '@samenspraak/domain/shared/rich-text.ts';
import { canOnPaper } from '@samenspraak/domain/shared/states.ts';
import { command } from '../foundation/command.ts';
import { newId } from '../foundation/identity.ts';
import { publishedAlready } from './published-already.ts';
import { listTypedSections, readDossierOfVersion, readVersion } from './read.ts';
import { changeDraftVersion, replaceSections } from './write.ts';

/**
 * Saves the draft of a version as it was typed, gaps and all.
 * A section keeps its key from version to version; a new one, or a copied key, gets a new key.
 */
export const saveVersion = command('dossiers.saveVersion', {
  input: saveVersionInput,
  subject: ({ tx, input, today }) => readDossierOfVersion(tx, input.id, today),
  permit: mayWorkOnDossier,
  audit: 'none',
  run: async ({ tx, input, subject }) => {
    if (subject.withdrawnAt !== null) throw refuse('dossier-withdrawn');
    const { id, revision, note } = input;
    const [changed] = await changeDraftVersion(tx, id, revision, note);
    if (!changed) {
      const version = await readVersion(tx, id);
      if (!canOnPaper(version, 'edit')) throw publishedAlready(version);
      throw refuse('changed-meanwhile', {
        revision: version.revision,
        theirs: { note: version.note, sections: await listTypedSections(tx, id) },
      });
    }
    const seen = new Set<string>();
    const sections = input.sections.map(({ key, heading, text }) => {
      const own = key !== '' && !seen.has(key) ? key : newId();
      seen.add(own);
      return { key: own, heading, body: textToDocument(text) };
    });
    await replaceSections(tx, id, sections);
    return { id, dossierId: subject.id, revision: revision + 1 };
  },
});
