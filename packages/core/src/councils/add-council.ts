import { addCouncilInput } from '@samenspraak/domain/councils/inputs.ts';
import { mayAdministerCouncil } from '@samenspraak/domain/councils/permissions.ts';
import { slugFrom } from '@samenspraak/domain/shared/fields.ts';
import { command } from '../foundation/command.ts';
import { newId } from '../foundation/identity.ts';
import { claimFreeSlug, readOrganisation, readRegionIds } from '../organisations/index.ts';
import { insertCouncil } from './write.ts';

/** Founds a participation council: local for a municipality, regional for a region. */
export const addCouncil = command('councils.add', {
  input: addCouncilInput,
  subject: async ({ tx, input, today }) => {
    const organisation = await readOrganisation(tx, input.organisationId);
    return {
      organisationId: organisation.id,
      kind: organisation.kind,
      regionIds: await readRegionIds(tx, organisation.id, today),
    };
  },
  permit: mayAdministerCouncil,
  run: async ({ tx, input, subject, now, record }) => {
    const id = newId();
    const kind = subject.kind === 'region' ? ('regional' as const) : ('local' as const);
    const slug = await claimFreeSlug(tx, 'council', slugFrom(input.name), id);
    await insertCouncil(tx, { id, kind, slug, createdAt: now, ...input });
    record('council-added', ['council', id], { kind, organisationId: input.organisationId });
    return { id, slug };
  },
});
