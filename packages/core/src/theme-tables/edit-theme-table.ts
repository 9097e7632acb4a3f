import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { editThemeTableInput } from '@samenspraak/domain/theme-tables/inputs.ts';
import { mayKeepThemeTable } from '@samenspraak/domain/theme-tables/permissions.ts';
import { command } from '../foundation/command.ts';
import { tableSubject } from './subject.ts';
import { changeTable } from './write.ts';

/** Changes what a table is about or when it works. Its address stays, so that findings keep theirs. */
export const editThemeTable = command('themeTables.edit', {
  input: editThemeTableInput,
  subject: ({ tx, input, today }) => tableSubject(tx, input.id, today),
  permit: mayKeepThemeTable,
  run: async ({ tx, input, subject: { table }, record }) => {
    const [changed] = await changeTable(tx, input);
    const { theme, question, ladderRung, startsOn, endsOn } = table;
    if (!changed)
      throw refuse('changed-meanwhile', {
        revision: table.revision,
        theirs: { theme, question, ladderRung, startsOn, endsOn },
      });
    record('theme-table-edited', ['themeTable', table.id], {
      ladderRung: { before: ladderRung, after: input.ladderRung },
      startsOn: { before: startsOn, after: input.startsOn },
      endsOn: { before: endsOn, after: input.endsOn },
    });
    return { id: table.id };
  },
});
