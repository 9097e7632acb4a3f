import { adviceIdInput } from '@samenspraak/domain/advice/inputs.ts';
import { mayRecordAdoption } from '@samenspraak/domain/advice/permissions.ts';
import { command } from '../foundation/command.ts';
import { forgetDone } from '../foundation/forget-done.ts';
import { adviceMust, adviceSubject } from './advice-subject.ts';
import { undoAdoption } from './write-advice.ts';

/** Makes adopted advice a draft again. The adoption ends with it: the council adopts the new text anew. */
export const reopenAdvice = command('advice.reopen', {
  input: adviceIdInput,
  subject: ({ tx, input }) => adviceSubject(tx, input.id),
  permit: mayRecordAdoption,
  run: async ({ tx, subject, record }) => {
    adviceMust(subject, 'reopen');
    const { id, on } = subject.adoption!;
    await undoAdoption(tx, subject.id, id);
    await forgetDone(tx, subject.id, 'advice.recordAdoption');
    record('adoption-undone', ['advice', subject.id], { on });
    return { id: subject.id };
  },
});
