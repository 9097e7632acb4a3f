import { editCouncilInput } from '@samenspraak/domain/councils/inputs.ts';
import { mayAdministerCouncil } from '@samenspraak/domain/councils/permissions.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command } from '../foundation/command.ts';
import { councilSubject } from './subject.ts';
import { changeCouncil } from './write.ts';

/** Changes what a council says about itself and what it is founded on. */
export const editCouncil = command('councils.edit', {
  input: editCouncilInput,
  subject: ({ tx, input, today }) => councilSubject(tx, input.id, today),
  permit: mayAdministerCouncil,
  run: async ({ tx, input, subject, record }) => {
    const [changed] = await changeCouncil(tx, input);
    const { id, revision, name, about, email, legalBasis, foundedOn } = subject;
    if (!changed)
      throw refuse('changed-meanwhile', {
        revision,
        theirs: { name, about, email, legalBasis, foundedOn },
      });
    record('council-edited', ['council', id], {
      before: { name, legalBasis },
      name: input.name,
      legalBasis: input.legalBasis,
    });
    return { id };
  },
});
