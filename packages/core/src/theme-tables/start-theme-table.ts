import { slugFrom } from '@samenspraak/domain/shared/fields.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { startThemeTableInput } from '@samenspraak/domain/theme-tables/inputs.ts';
import { mayKeepThemeTable } from '@samenspraak/domain/theme-tables/permissions.ts';
import { command } from '../foundation/command.ts';
import { newId } from '../foundation/identity.ts';
import { claimFreeSlug } from '../organisations/index.ts';
import { dossierSubject } from './subject.ts';
import { insertTable } from './write.ts';

/** Begins a theme table on a proposal: a theme, a question and a period. It is public as soon as the dossier is. */
export const startThemeTable = command('themeTables.start', {
  input: startThemeTableInput,
  subject: ({ tx, input, today }) => dossierSubject(tx, input.dossierId, today),
  permit: mayKeepThemeTable,
  run: async ({ tx, input, subject, now, record }) => {
    if (subject.dossier.withdrawnAt !== null) throw refuse('dossier-withdrawn');
    const id = newId();
    const slug = await claimFreeSlug(tx, 'themeTable', slugFrom(input.theme), id);
    await insertTable(tx, { id, slug, organisationId: subject.organisationId, createdAt: now, ...input });
    const { dossierId, ladderRung, startsOn, endsOn } = input;
    record('theme-table-started', ['themeTable', id], { dossierId, ladderRung, startsOn, endsOn });
    return { id, slug };
  },
});
