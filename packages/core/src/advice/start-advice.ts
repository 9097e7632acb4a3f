import { startAdviceInput } from '@samenspraak/domain/advice/inputs.ts';
import { mayDraftAdvice } from '@samenspraak/domain/advice/permissions.ts';
import { actorName } from '@samenspraak/domain/shared/actor.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command } from '../foundation/command.ts';
import { newId } from '../foundation/identity.ts';
import { readCouncil } from '../councils/index.ts';
import { listOnRequest } from './read-advice.ts';
import { checkDossiers } from './possible-dossiers.ts';
import { readNewestVersion, readRequest } from './read-request.ts';
import { insertAdvice, putAdviceParts } from './write-advice.ts';

/** A council begins to draft: on a request it got, or of its own accord (no permission needed, R-05). */
export const startAdvice = command('advice.start', {
  input: startAdviceInput,
  subject: async ({ tx, input }) => {
    const council = await readCouncil(tx, input.councilId);
    const request = input.requestId ? await readRequest(tx, input.requestId) : null;
    if (request && (!request.sentAt || !request.councils.some(({ id }) => id === council.id)))
      throw refuse('not-found');
    return { councilId: council.id, council, request };
  },
  permit: mayDraftAdvice,
  run: async ({ tx, input, subject: { councilId, council, request }, actor, now, today, record }) => {
    if (request?.withdrawnAt) throw refuse('request-withdrawn', { on: dayOf(request.withdrawnAt) });
    // The unique index decides; submitted advice refuses before it is asked.
    if (request && (await listOnRequest(tx, request.id)).some((begun) => begun.councilId === councilId))
      throw refuse('advice-started-already');
    const id = newId();
    const made = await insertAdvice(tx, {
      id,
      councilId,
      origin: request ? 'solicited' : 'unsolicited',
      requestId: request?.id ?? null,
      title: input.title,
      createdAt: now,
      createdBy: actorName(actor),
    });
    if (!made) throw refuse('advice-started-already');
    const dossierIds = request ? [request.dossierId] : [...new Set(input.dossierIds)];
    if (request?.dossier.withdrawnAt) throw refuse('dossier-withdrawn');
    if (!request) await checkDossiers(tx, council.organisationId, dossierIds, today);
    const dossiers = [];
    for (const dossierId of dossierIds) {
      const versionId = request ? request.versionId : ((await readNewestVersion(tx, dossierId))?.id ?? null);
      dossiers.push({ adviceId: id, dossierId, versionId });
    }
    await putAdviceParts(tx, id, {
      sections: [],
      recommendations: [],
      citations: [],
      dossiers,
      addressees: (request?.authorities ?? []).map(({ id: authorityId }) => ({ adviceId: id, authorityId })),
    });
    record('advice-started', ['advice', id], { councilId, requestId: request?.id ?? null, dossierIds });
    return { id };
  },
});
