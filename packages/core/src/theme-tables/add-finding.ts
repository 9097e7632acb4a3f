import { addFindingInput } from '@samenspraak/domain/theme-tables/inputs.ts';
import { mayKeepThemeTable } from '@samenspraak/domain/theme-tables/permissions.ts';
import { command } from '../foundation/command.ts';
import { newId } from '../foundation/identity.ts';
import { tableSubject } from './subject.ts';
import { insertFinding } from './write.ts';

/** Writes down what a table found, under the next number; not public yet. */
export const addFinding = command('themeTables.addFinding', {
  input: addFindingInput,
  subject: ({ tx, input, today }) => tableSubject(tx, input.tableId, today),
  permit: mayKeepThemeTable,
  run: async ({ tx, input, subject: { table }, now, record }) => {
    const id = newId();
    const number = await insertFinding(tx, {
      id,
      tableId: table.id,
      dossierId: table.dossierId,
      text: input.text,
      createdAt: now,
    });
    record('finding-added', ['finding', id], { tableId: table.id, number });
    return { id, tableId: table.id, number };
  },
});
