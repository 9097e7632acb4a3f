import { draftRequestInput } from '@samenspraak/domain/advice/inputs.ts';
import { mayPrepareRequest } from '@samenspraak/domain/advice/permissions.ts';
import { actorName } from '@samenspraak/domain/shared/actor.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { readDossier } from '../dossiers/index.ts';
import { command } from '../foundation/command.ts';
import { newId } from '../foundation/identity.ts';
import { checkParties } from './request-parties.ts';
import { readNewestVersion } from './read-request.ts';
import { insertRequest, putRequestParts } from './write-request.ts';

/** An officer prepares a request for advice on the newest published version of a proposal. */
export const draftRequest = command('advice.draftRequest', {
  input: draftRequestInput,
  subject: ({ tx, input, today }) => readDossier(tx, input.dossierId, today),
  permit: mayPrepareRequest,
  run: async ({ tx, input, subject, actor, now, today, record }) => {
    if (subject.withdrawnAt) throw refuse('dossier-withdrawn');
    if (!subject.publishedAt) throw refuse('dossier-not-published');
    const version = await readNewestVersion(tx, subject.id);
    if (!version) throw refuse('request-incomplete', { missing: ['version'] });
    await checkParties(tx, subject, input, today);
    const { questions, authorityIds, councilIds, ...content } = input;
    const id = newId();
    await insertRequest(tx, {
      id,
      versionId: version.id,
      createdAt: now,
      createdBy: actorName(actor),
      ...content,
    });
    await putRequestParts(tx, id, { questions, authorityIds, councilIds });
    record('request-drafted', ['advice-request', id], { dossierId: subject.id, version: version.number });
    return { id };
  },
});
