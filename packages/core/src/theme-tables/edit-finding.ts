import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { canOnPaper } from '@samenspraak/domain/shared/states.ts';
import { editFindingInput } from '@samenspraak/domain/theme-tables/inputs.ts';
import { mayKeepThemeTable } from '@samenspraak/domain/theme-tables/permissions.ts';
import { command } from '../foundation/command.ts';
import { findingSubject } from './subject.ts';
import { changeFinding } from './write.ts';

/** Changes the words of a finding while it is not public. */
export const editFinding = command('themeTables.editFinding', {
  input: editFindingInput,
  subject: ({ tx, input, today }) => findingSubject(tx, input.id, today),
  permit: mayKeepThemeTable,
  audit: 'none',
  run: async ({ tx, input, subject: { table, finding } }) => {
    if (!canOnPaper(finding, 'edit')) throw refuse('finding-published-already', { number: finding.number });
    const [changed] = await changeFinding(tx, input);
    if (!changed)
      throw refuse('changed-meanwhile', { revision: finding.revision, theirs: { text: finding.text } });
    return { id: finding.id, tableId: table.id };
  },
});
