import { addMunicipalityInput } from '@samenspraak/domain/organisations/inputs.ts';
import { mayAddMunicipality } from '@samenspraak/domain/organisations/permissions.ts';
import { slugFrom } from '@samenspraak/domain/shared/fields.ts';
import { command } from '../foundation/command.ts';
import { newId } from '../foundation/identity.ts';
import { readOrganisation } from './read.ts';
import { claimFreeSlug, insertOrganisation, insertRegionMember, nameAuthorities } from './write.ts';

/** Adds a municipality to a region, with its two authorities: the executive and the municipal council. */
export const addMunicipality = command('organisations.addMunicipality', {
  input: addMunicipalityInput,
  subject: async ({ tx, input }) => ({ ...(await readOrganisation(tx, input.regionId)), regionIds: [] }),
  permit: mayAddMunicipality,
  run: async ({ tx, input: { regionId, ...details }, now, today, record }) => {
    const id = newId();
    const slug = await claimFreeSlug(tx, 'organisation', slugFrom(details.name), id);
    await insertOrganisation(tx, { id, kind: 'municipality', slug, createdAt: now, ...details });
    await nameAuthorities(tx, id, details.name);
    await insertRegionMember(tx, { id: newId(), regionId, municipalityId: id, from: today });
    record('municipality-added', ['organisation', id], { regionId, cbsCode: details.cbsCode });
    return { id, slug };
  },
});
