import { publishDossierInput } from '@samenspraak/domain/dossiers/inputs.ts';
import { mayWorkOnDossier } from '@samenspraak/domain/dossiers/permissions.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command } from '../foundation/command.ts';
import { demandAsRead } from '../foundation/done-once.ts';
import { readDossier } from './read.ts';
import { changeToPublic } from './write.ts';

/** Makes a proposal public, for good: afterwards it can be withdrawn, never hidden. */
export const publishDossier = command('dossiers.publish', {
  input: publishDossierInput,
  subject: ({ tx, input, today }) => readDossier(tx, input.id, today),
  permit: mayWorkOnDossier,
  run: async ({ tx, input, subject, now, record }) => {
    if (subject.publishedAt === null) demandAsRead(input.revision, subject.revision);
    const [made] = await changeToPublic(tx, subject.id, now);
    if (!made) {
      if (subject.withdrawnAt !== null) throw refuse('dossier-withdrawn');
      throw refuse('dossier-published-already', { on: dayOf(subject.publishedAt ?? now) });
    }
    record('dossier-published', ['dossier', subject.id], { slug: subject.slug });
    return { id: subject.id, slug: subject.slug };
  },
});
