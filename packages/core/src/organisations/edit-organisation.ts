import { editOrganisationInput } from '@samenspraak/domain/organisations/inputs.ts';
import { mayAdministerOrganisation } from '@samenspraak/domain/organisations/permissions.ts';
import { command } from '../foundation/command.ts';
import { readOrganisation, readRegionIds } from './read.ts';
import { changeOrganisation } from './write.ts';

/** Changes how an organisation is reached and how it looks. */
export const editOrganisation = command('organisations.edit', {
  input: editOrganisationInput,
  subject: async ({ tx, input, today }) => ({
    ...(await readOrganisation(tx, input.id)),
    regionIds: await readRegionIds(tx, input.id, today),
  }),
  permit: mayAdministerOrganisation,
  run: async ({ tx, input: { id, ...details }, record }) => {
    await changeOrganisation(tx, id, details);
    record('organisation-edited', ['organisation', id], { theme: details.theme });
    return { id };
  },
});
