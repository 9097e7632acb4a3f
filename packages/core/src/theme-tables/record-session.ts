import { textToDocument } from '@samenspraak/domain/shared/rich-text.ts';
import { recordSessionInput } from '@samenspraak/domain/theme-tables/inputs.ts';
import { mayKeepThemeTable } from '@samenspraak/domain/theme-tables/permissions.ts';
import { sessionFits } from '@samenspraak/domain/theme-tables/rules.ts';
import { command } from '../foundation/command.ts';
import { newId } from '../foundation/identity.ts';
import { tableSubject } from './subject.ts';
import { insertSession } from './write.ts';

/** Records a session of a table: day, place, how many were present, and notes that are not public yet. */
export const recordSession = command('themeTables.recordSession', {
  input: recordSessionInput,
  subject: ({ tx, input, today }) => tableSubject(tx, input.tableId, today),
  permit: mayKeepThemeTable,
  run: async ({ tx, input: { notes, ...session }, subject: { table }, now, today, record }) => {
    const fits = sessionFits(session.heldOn, table, today);
    if (fits !== true) throw fits;
    const id = newId();
    await insertSession(tx, { id, notes: textToDocument(notes), createdAt: now, ...session });
    record('table-session-recorded', ['tableSession', id], { tableId: table.id, heldOn: session.heldOn });
    return { id, tableId: table.id };
  },
});
