import { appointMemberInput } from '@samenspraak/domain/councils/inputs.ts';
import { mayAdministerCouncil } from '@samenspraak/domain/councils/permissions.ts';
import { invitePerson } from '../accounts/index.ts';
import { command } from '../foundation/command.ts';
import { newId } from '../foundation/identity.ts';
import { councilSubject } from './subject.ts';
import { insertMembership } from './write.ts';

/** Gives somebody a seat from a day on, and invites them by mail if they have no account yet. */
export const appointMember = command('councils.appointMember', {
  input: appointMemberInput,
  subject: ({ tx, input, today }) => councilSubject(tx, input.councilId, today),
  permit: mayAdministerCouncil,
  run: async (work) => {
    const { tx, subject, record } = work;
    const { name, email, language, role, from, until } = work.input;
    const { personId } = await invitePerson(work, {
      name,
      email,
      language,
      invitation: { role, at: subject.name },
    });
    const id = newId();
    await insertMembership(tx, { id, councilId: subject.id, personId, role, from, until });
    record('member-appointed', ['membership', id], { personId, role, from, until });
    return { id };
  },
});
