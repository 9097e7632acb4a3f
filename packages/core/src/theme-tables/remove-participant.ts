import { removeParticipantInput } from '@samenspraak/domain/theme-tables/inputs.ts';
import { mayKeepThemeTable } from '@samenspraak/domain/theme-tables/permissions.ts';
import { command } from '../foundation/command.ts';
import { outdate } from '../foundation/done-once.ts';
import { readParticipant } from './read.ts';
import { tableSubject } from './subject.ts';
import { deleteParticipant } from './write.ts';

/** Takes somebody from the table and erases the name: how many were present at a session stays. */
export const removeParticipant = command('themeTables.removeParticipant', {
  input: removeParticipantInput,
  subject: async ({ tx, input, today }) => ({
    ...(await tableSubject(tx, input.tableId, today)),
    participant: await readParticipant(tx, input.tableId, input.participantId),
  }),
  permit: mayKeepThemeTable,
  run: async ({ tx, subject: { table, participant }, record }) => {
    await deleteParticipant(tx, participant.id);
    await outdate(tx, participant.id);
    record('table-participant-removed', ['themeTable', table.id], {
      participantId: participant.id,
      kind: participant.kind,
    });
    return { tableId: table.id };
  },
});
