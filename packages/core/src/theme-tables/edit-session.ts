import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { documentToText, textToDocument } from '@samenspraak/domain/shared/rich-text.ts';
import { canOnPaper } from '@samenspraak/domain/shared/states.ts';
import { editSessionInput } from '@samenspraak/domain/theme-tables/inputs.ts';
import { mayKeepThemeTable } from '@samenspraak/domain/theme-tables/permissions.ts';
import { sessionFits } from '@samenspraak/domain/theme-tables/rules.ts';
import { command } from '../foundation/command.ts';
import { sessionSubject } from './subject.ts';
import { changeSession } from './write.ts';

/** Changes the notes of a session while they are not public. */
export const editSession = command('themeTables.editSession', {
  input: editSessionInput,
  subject: ({ tx, input, today }) => sessionSubject(tx, input.id, today),
  permit: mayKeepThemeTable,
  audit: 'none',
  run: async ({ tx, input, subject: { table, session }, today }) => {
    if (!canOnPaper(session, 'edit'))
      throw refuse('session-published-already', { on: dayOf(session.publishedAt!) });
    const fits = sessionFits(input.heldOn, table, today);
    if (fits !== true) throw fits;
    const [changed] = await changeSession(tx, { ...input, notes: textToDocument(input.notes) });
    const { heldOn, place, present, notes } = session;
    if (!changed)
      throw refuse('changed-meanwhile', {
        revision: session.revision,
        theirs: { heldOn, place, present, notes: documentToText(notes) },
      });
    return { id: session.id, tableId: table.id };
  },
});
