import { plainVersionInput } from '@samenspraak/domain/dossiers/inputs.ts';
import { mayWorkOnDossier } from '@samenspraak/domain/dossiers/permissions.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { view } from '../foundation/view.ts';
import { readOrganisation } from '../organisations/index.ts';
import { listTypedSections, readDossier, readPlainVersion } from './read.ts';

/** The twin in plain language of a version while somebody writes it; no draft any more once it is published. */
export const plainVersionForWork = view('dossiers.plainForWork', {
  input: plainVersionInput,
  subject: ({ db, input, today }) => readDossier(db, input.id, today),
  permit: mayWorkOnDossier,
  run: async ({ db, input: { number }, subject }) => {
    const { id, slug, title, publishedAt, withdrawnAt, organisationId } = subject;
    const twin = await readPlainVersion(db, id, number);
    if (!twin) throw refuse('not-found');
    const { revision, language, note } = twin;
    const { theme } = await readOrganisation(db, organisationId);
    return {
      dossier: { id, slug, title, publishedAt, withdrawnAt, theme },
      draft:
        twin.publishedAt === null
          ? { id: twin.id, number, revision, language, note, sections: await listTypedSections(db, twin.id) }
          : null,
    };
  },
});
