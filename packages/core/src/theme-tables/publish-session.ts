import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { canOnPaper } from '@samenspraak/domain/shared/states.ts';
import { publishPartInput } from '@samenspraak/domain/theme-tables/inputs.ts';
import { mayKeepThemeTable } from '@samenspraak/domain/theme-tables/permissions.ts';
import { command } from '../foundation/command.ts';
import { sessionSubject } from './subject.ts';
import { changeSession } from './write.ts';

/** Makes the notes of a session public; afterwards they do not change. */
export const publishSession = command('themeTables.publishSession', {
  input: publishPartInput,
  subject: ({ tx, input, today }) => sessionSubject(tx, input.id, today),
  permit: mayKeepThemeTable,
  run: async ({ tx, input, subject: { table, session }, now, record }) => {
    if (!canOnPaper(session, 'publish'))
      throw refuse('session-published-already', { on: dayOf(session.publishedAt!) });
    const [published] = await changeSession(tx, { ...input, publishedAt: now });
    if (!published) throw refuse('changed-since-read');
    record('table-session-published', ['tableSession', session.id], {
      tableId: table.id,
      heldOn: session.heldOn,
    });
    return { tableId: table.id };
  },
});
