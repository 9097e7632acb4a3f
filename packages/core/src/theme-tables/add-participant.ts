import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { addParticipantInput } from '@samenspraak/domain/theme-tables/inputs.ts';
import { mayKeepThemeTable } from '@samenspraak/domain/theme-tables/permissions.ts';
import { isTableOver } from '@samenspraak/domain/theme-tables/rules.ts';
import { command } from '../foundation/command.ts';
import { newId } from '../foundation/identity.ts';
import { tableSubject } from './subject.ts';
import { insertParticipant } from './write.ts';

/** Gives somebody a seat at the table. The name is for those who keep the table; the public sees counts only. */
export const addParticipant = command('themeTables.addParticipant', {
  input: addParticipantInput,
  subject: ({ tx, input, today }) => tableSubject(tx, input.tableId, today),
  permit: mayKeepThemeTable,
  run: async ({ tx, input, subject: { table }, now, today, record }) => {
    if (isTableOver(table, today)) throw refuse('table-ended', { on: table.endsOn });
    const id = newId();
    await insertParticipant(tx, { id, personId: newId(), from: today, createdAt: now, ...input });
    record('table-participant-added', ['themeTable', table.id], { participantId: id, kind: input.kind });
    return { id, tableId: table.id };
  },
});
