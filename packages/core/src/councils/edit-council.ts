import { editCouncilInput } from '@samenspraak/domain/councils/inputs.ts';
import { mayAdministerCouncil } from '@samenspraak/domain/councils/permissions.ts';
import { command } from '../foundation/command.ts';
import { councilSubject } from './subject.ts';
import { changeCouncil } from './write.ts';

/** Changes what a council says about itself and what it is founded on. */
export const editCouncil = command('councils.edit', {
  input: editCouncilInput,
  subject: ({ tx, input, today }) => councilSubject(tx, input.id, today),
  permit: mayAdministerCouncil,
  run: async ({ tx, input: { id, ...details }, subject, record }) => {
    await changeCouncil(tx, id, details);
    record('council-edited', ['council', id], { before: subject.legalBasis, legalBasis: details.legalBasis });
    return { id };
  },
});
