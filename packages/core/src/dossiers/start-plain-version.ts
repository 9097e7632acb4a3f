import { plainVersionInput } from '@samenspraak/domain/dossiers/inputs.ts';
import { mayWorkOnDossier } from '@samenspraak/domain/dossiers/permissions.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { isDeepStrictEqual } from 'node:util';
import { command } from '../foundation/command.ts';
import { newId } from '../foundation/identity.ts';
import { publishedAlready } from './published-already.ts';
import {
  listSections,
  listVersions,
  readDossier,
  readPlainVersion,
  readPublishedVersion,
  type SectionRow,
  type VersionRow,
} from './read.ts';
import { insertDraftVersion, replaceSections } from './write.ts';

/**
 * Begins the twin in plain language of a published version: with the sections of that version, to be rewritten. A
 * section that did not change since an older version has the words of the older twin.
 */
export const startPlainVersion = command('dossiers.startPlainVersion', {
  input: plainVersionInput,
  subject: ({ tx, input, today }) => readDossier(tx, input.id, today),
  permit: mayWorkOnDossier,
  run: async ({ tx, input: { number }, subject, now, record }) => {
    if (subject.withdrawnAt !== null) throw refuse('dossier-withdrawn');
    const version = await readPublishedVersion(tx, subject.id, number);
    const begun = await readPlainVersion(tx, subject.id, number);
    if (begun !== null)
      throw begun.publishedAt === null ? refuse('draft-exists-already', { number }) : publishedAlready(begun);
    const id = newId();
    const { language } = version;
    await insertDraftVersion(tx, {
      id,
      dossierId: subject.id,
      number,
      plain: true,
      language,
      createdAt: now,
    });
    await replaceSections(tx, id, await firstWords(tx, subject.id, version));
    record('plain-version-started', ['dossier', subject.id], { version: id, number });
    return { id, dossierId: subject.id, number };
  },
});

const firstWords = async (tx: Tx, dossierId: string, version: VersionRow) => {
  const sections = await listSections(tx, version.id);
  const older = (await listVersions(tx, dossierId)).find(
    ({ number, twin }) => number < version.number && twin !== null && twin.publishedAt !== null,
  );
  const [before, rewritten] = older
    ? await Promise.all([listSections(tx, older.id), listSections(tx, older.twin!.id)])
    : [[], []];
  const ofKey = (rows: SectionRow[], key: string) => rows.find((row) => row.key === key);
  return sections.map((section) => {
    const { heading, body } = ofKey(before, section.key) ?? {};
    const same = heading === section.heading && isDeepStrictEqual(body, section.body);
    const words = (same && ofKey(rewritten, section.key)) || section;
    return { key: section.key, heading: words.heading, body: words.body };
  });
};
