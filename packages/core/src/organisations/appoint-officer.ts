import { appointOfficerInput } from '@samenspraak/domain/organisations/inputs.ts';
import { mayAdministerOrganisation } from '@samenspraak/domain/organisations/permissions.ts';
import { invitePerson } from '../accounts/index.ts';
import { command } from '../foundation/command.ts';
import { newId } from '../foundation/identity.ts';
import { readOrganisation, readRegionIds } from './read.ts';
import { insertOffice } from './write.ts';

/** Gives somebody an office from a day on, and invites them by mail if they have no account yet. */
export const appointOfficer = command('organisations.appointOfficer', {
  input: appointOfficerInput,
  subject: async ({ tx, input, today }) => ({
    ...(await readOrganisation(tx, input.organisationId)),
    regionIds: await readRegionIds(tx, input.organisationId, today),
  }),
  permit: mayAdministerOrganisation,
  run: async (work) => {
    const { tx, input, subject, record } = work;
    const { personId } = await invitePerson(work, {
      name: input.name,
      email: input.email,
      language: input.language,
      invitation: { role: input.role, at: subject.name },
    });
    const id = newId();
    await insertOffice(tx, {
      id,
      personId,
      organisationId: subject.id,
      role: input.role,
      from: input.from,
      until: input.until,
    });
    record('officer-appointed', ['office', id], {
      personId,
      role: input.role,
      from: input.from,
      until: input.until,
    });
    return { id };
  },
});
