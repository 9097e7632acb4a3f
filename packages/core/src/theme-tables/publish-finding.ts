import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { canOnPaper } from '@samenspraak/domain/shared/states.ts';
import { publishPartInput } from '@samenspraak/domain/theme-tables/inputs.ts';
import { mayKeepThemeTable } from '@samenspraak/domain/theme-tables/permissions.ts';
import { command } from '../foundation/command.ts';
import { findingSubject } from './subject.ts';
import { changeFinding } from './write.ts';

/** Makes a finding public; afterwards it does not change, and advice can cite it. */
export const publishFinding = command('themeTables.publishFinding', {
  input: publishPartInput,
  subject: ({ tx, input, today }) => findingSubject(tx, input.id, today),
  permit: mayKeepThemeTable,
  run: async ({ tx, input, subject: { table, finding }, now, record }) => {
    if (!canOnPaper(finding, 'publish'))
      throw refuse('finding-published-already', { number: finding.number });
    const [published] = await changeFinding(tx, { ...input, publishedAt: now });
    if (!published) throw refuse('changed-since-read');
    record('finding-published', ['finding', finding.id], { tableId: table.id, number: finding.number });
    return { tableId: table.id, number: finding.number };
  },
});
