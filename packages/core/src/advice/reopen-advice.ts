import { readAdviceInput } from '@samenspraak/domain/advice/inputs.ts';
import { mayRecordAdoption } from '@samenspraak/domain/advice/permissions.ts';
import { command } from '../foundation/command.ts';
import { demandAsRead, outdate } from '../foundation/done-once.ts';
import { adviceMust, adviceSubject } from './advice-subject.ts';
import { undoAdoption } from './write-advice.ts';

/** Makes adopted advice a draft again. The adoption ends with it: the council adopts the new text anew. */
export const reopenAdvice = command('advice.reopen', {
  input: readAdviceInput,
  subject: ({ tx, input }) => adviceSubject(tx, input.id),
  permit: mayRecordAdoption,
  run: async ({ tx, input, subject, record }) => {
    adviceMust(subject, 'reopen');
    demandAsRead(input.revision, subject.revision);
    const { id, on } = subject.adoption!;
    await undoAdoption(tx, subject.id, id);
    await outdate(tx, subject.id, 'advice.recordAdoption');
    record('adoption-undone', ['advice', subject.id], { on });
    return { id: subject.id };
  },
});
