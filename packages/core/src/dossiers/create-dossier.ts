import { createDossierInput } from '@samenspraak/domain/dossiers/inputs.ts';
import { mayCreateDossier } from '@samenspraak/domain/dossiers/permissions.ts';
import { scopeOf } from '@samenspraak/domain/dossiers/rules.ts';
import { slugFrom } from '@samenspraak/domain/shared/fields.ts';
import { command } from '../foundation/command.ts';
import { newId } from '../foundation/identity.ts';
import { claimFreeSlug, readMunicipalityIds, readOrganisation } from '../organisations/index.ts';
import { describedDossier } from './describe.ts';
import { insertDossier, insertPhaseChange, replaceAuthorities } from './write.ts';

/** Begins a policy proposal: hidden until it is made public, and an idea until its phase changes. */
export const createDossier = command('dossiers.create', {
  input: createDossierInput,
  subject: async ({ tx, input, today }) => ({
    organisationId: input.organisationId,
    kind: (await readOrganisation(tx, input.organisationId)).kind,
    municipalityIds: await readMunicipalityIds(tx, input.organisationId, today),
  }),
  permit: mayCreateDossier,
  run: async ({ tx, input, subject, actor, now, record }) => {
    const scope = scopeOf(subject.kind);
    const { authorities, ...description } = await describedDossier(tx, input, subject, scope);
    const id = newId();
    const slug = await claimFreeSlug(tx, 'dossier', slugFrom(input.title), id);
    await insertDossier(tx, {
      id,
      slug,
      scope,
      organisationId: input.organisationId,
      phase: 'idea',
      createdAt: now,
      createdBy: actor.kind === 'person' ? actor.accountId : actor.kind,
      ...description,
    });
    await replaceAuthorities(tx, id, authorities);
    await insertPhaseChange(tx, id, 'idea', now);
    record('dossier-created', ['dossier', id], { organisation: input.organisationId, scope, authorities });
    return { id, slug };
  },
});
