import { publishVersionInput } from '@samenspraak/domain/dossiers/inputs.ts';
import { mayWorkOnDossier } from '@samenspraak/domain/dossiers/permissions.ts';
import { unfinishedSections } from '@samenspraak/domain/dossiers/rules.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { canOnPaper } from '@samenspraak/domain/shared/states.ts';
import { command } from '../foundation/command.ts';
import { outdate } from '../foundation/done-once.ts';
import { publishedAlready } from './published-already.ts';
import { listTypedSections, readDossierOfVersion, readVersion } from './read.ts';
import { changeToPublished } from './write.ts';

/**
 * Publishes the draft under its number; from then on nothing in it changes, also not in the database.
 * Every section needs a heading and a text, and from version 2 on a sentence on what changed.
 */
export const publishVersion = command('dossiers.publishVersion', {
  input: publishVersionInput,
  subject: ({ tx, input, today }) => readDossierOfVersion(tx, input.id, today),
  permit: mayWorkOnDossier,
  run: async ({ tx, input, subject, now, record }) => {
    if (subject.withdrawnAt !== null) throw refuse('dossier-withdrawn');
    const version = await readVersion(tx, input.id);
    if (!canOnPaper(version, 'publish')) throw publishedAlready(version);
    const sections = await listTypedSections(tx, version.id);
    if (sections.length === 0) throw refuse('version-has-no-sections');
    const unfinished = unfinishedSections(sections);
    const noteMissing = !version.plain && version.number > 1 && version.note.trim() === '';
    if (unfinished.length > 0 || noteMissing)
      throw refuse('version-incomplete', { sections: unfinished, note: noteMissing });
    const [published] = await changeToPublished(tx, version.id, input.revision, now);
    if (!published)
      throw refuse('changed-meanwhile', {
        revision: version.revision,
        theirs: { note: version.note, sections },
      });
    // The button that began it begins the next one from now on.
    await outdate(tx, version.id, 'dossiers.startVersion');
    record(version.plain ? 'plain-version-published' : 'version-published', ['dossier', subject.id], {
      version: version.id,
      number: version.number,
    });
    return {
      id: version.id,
      dossierId: subject.id,
      slug: subject.slug,
      number: version.number,
      plain: version.plain,
    };
  },
});
