import { maySeeDecisions, maySeeResponse } from '@samenspraak/domain/advice/permissions.ts';
import { dossierIdInput } from '@samenspraak/domain/dossiers/inputs.ts';
import { isOfficerOf, maySeeDossierAtWork } from '@samenspraak/domain/dossiers/permissions.ts';
import { listDossierAuthorities, readDossier } from '../dossiers/index.ts';
import { view } from '../foundation/view.ts';
import { readAround } from './read-around.ts';

/**
 * What was begun around a proposal, drafts too: consultations, theme tables, requests, responses, decisions; and which
 * of these are for the one who asks.
 */
export const aroundDossier = view('dossiers.around', {
  input: dossierIdInput,
  subject: ({ db, input, today }) => readDossier(db, input.id, today),
  permit: maySeeDossierAtWork,
  run: async ({ db, actor, now, subject }) => {
    const { responses, requests, ...around } = await readAround(db, subject.id);
    const officer = isOfficerOf(actor, subject);
    const authorities = await listDossierAuthorities(db, subject.id);
    const undecided = authorities.filter(({ id }) =>
      around.decisions.every(({ authorityId }) => authorityId !== id),
    );
    return {
      now,
      ...around,
      // A draft is nobody's business but the officers'.
      requests: requests.filter(({ sentAt }) => officer || sentAt !== null),
      responses: responses.map((response) => ({
        ...response,
        may: { see: maySeeResponse(actor, response) === true },
      })),
      may: {
        seeRequests: officer,
        decide:
          maySeeDecisions(actor, {
            authorities: undecided.map(({ organisationId, kind }) => ({
              organisationId,
              authorityKind: kind,
            })),
          }) === true,
      },
    };
  },
});
