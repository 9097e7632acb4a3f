import { createRoundInput } from '@samenspraak/domain/consultations/inputs.ts';
import { mayCreateRound } from '@samenspraak/domain/consultations/permissions.ts';
import { slugFrom } from '@samenspraak/domain/shared/fields.ts';
import { actorName } from '@samenspraak/domain/shared/actor.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command } from '../foundation/command.ts';
import { newId } from '../foundation/identity.ts';
import { claimFreeSlug, readMunicipalityIds } from '../organisations/index.ts';
import { readDossierOfRound } from './read.ts';
import { insertRound } from './write.ts';

/** Begins a round of digital consultation on a policy proposal, as a draft that only its officers see. */
export const createRound = command('consultations.create', {
  input: createRoundInput,
  subject: async ({ tx, input, today }) => {
    const dossier = await readDossierOfRound(tx, input.dossierId);
    return { ...dossier, municipalityIds: await readMunicipalityIds(tx, dossier.organisationId, today) };
  },
  permit: mayCreateRound,
  run: async ({ tx, actor, input, subject, now, record }) => {
    if (subject.withdrawnAt !== null) throw refuse('dossier-withdrawn');
    const id = newId();
    const slug = await claimFreeSlug(tx, 'consultation', slugFrom(input.title), id);
    await insertRound(tx, {
      id,
      organisationId: subject.organisationId,
      dossierId: subject.id,
      slug,
      title: input.title,
      language: subject.language,
      goal: '',
      roomForInfluence: '',
      targetGroup: '',
      afterwards: '',
      createdAt: now,
      createdBy: actorName(actor),
    });
    record('consultation-created', ['consultation', id], { dossierId: subject.id, slug });
    return { id, slug };
  },
});
