import { editDossierInput } from '@samenspraak/domain/dossiers/inputs.ts';
import { mayWorkOnDossier } from '@samenspraak/domain/dossiers/permissions.ts';
import { slugFrom } from '@samenspraak/domain/shared/fields.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command } from '../foundation/command.ts';
import { claimFreeSlug } from '../organisations/index.ts';
import { describedDossier } from './describe.ts';
import { lawsOf, listDossierAuthorities, readDossier } from './read.ts';
import { readStanding } from './read-standing.ts';
import { changeDossier, replaceAuthorities } from './write.ts';

/** Changes how a proposal is described. A new title gives a new address; the old one leads to it. */
export const editDossier = command('dossiers.edit', {
  input: editDossierInput,
  subject: ({ tx, input, today }) => readDossier(tx, input.id, today),
  permit: mayWorkOnDossier,
  run: async ({ tx, input, subject, record }) => {
    if (subject.withdrawnAt !== null) throw refuse('dossier-withdrawn');
    const { authorities, ...description } = await describedDossier(tx, input, subject, subject.scope);
    const before = (await listDossierAuthorities(tx, subject.id)).map(({ id }) => id);
    if (subject.revision !== input.revision) {
      throw refuse('changed-meanwhile', {
        revision: subject.revision,
        theirs: {
          title: subject.title,
          language: subject.language,
          summary: subject.summary,
          canChange: subject.canChange,
          cannotChange: subject.cannotChange,
          laws: lawsOf(subject),
          regionalTopic: subject.regionalTopic,
          authorities: before,
        },
      });
    }
    const same = before.length === authorities.length && before.every((id) => authorities.includes(id));
    if (!same && (await readStanding(tx, subject.id)).decided.length > 0)
      throw refuse('invalid-input', { problems: [{ path: 'authorities', kind: 'settled' }] });
    const slug =
      slugFrom(input.title) === slugFrom(subject.title)
        ? subject.slug
        : await claimFreeSlug(tx, 'dossier', slugFrom(input.title), subject.id);
    const [changed] = await changeDossier(tx, {
      id: subject.id,
      revision: input.revision,
      slug,
      ...description,
    });
    if (!changed) throw refuse('dossier-withdrawn');
    if (!same) await replaceAuthorities(tx, subject.id, authorities);
    record('dossier-edited', ['dossier', subject.id], {
      slug: { before: subject.slug, after: slug },
      laws: { before: lawsOf(subject), after: input.laws },
      authorities: { before, after: authorities },
    });
    return { id: subject.id, slug };
  },
});
