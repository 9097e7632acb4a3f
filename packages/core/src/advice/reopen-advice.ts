import { adviceIdInput } from '@samenspraak/domain/advice/inputs.ts';
import { mayRecordAdoption } from '@samenspraak/domain/advice/permissions.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command } from '../foundation/command.ts';
import { adviceSubject, notSubmitted } from './advice-subject.ts';
import { undoAdoption } from './write-advice.ts';

/** Makes adopted advice a draft again. The adoption ends with it: the council adopts the new text anew. */
export const reopenAdvice = command('advice.reopen', {
  input: adviceIdInput,
  subject: ({ tx, input }) => adviceSubject(tx, input.id),
  permit: mayRecordAdoption,
  run: async ({ tx, subject, record }) => {
    notSubmitted(subject);
    if (!subject.adoption) throw refuse('advice-not-adopted');
    await undoAdoption(tx, subject.id, subject.adoption.id);
    record('adoption-undone', ['advice', subject.id], { on: subject.adoption.on });
    return { id: subject.id };
  },
});
