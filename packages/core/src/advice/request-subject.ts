import { requestStateOf, requestStates } from '@samenspraak/domain/advice/rules.ts';
import { type Day, dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { type ActOn, can } from '@samenspraak/domain/shared/states.ts';
import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { readMunicipalityIds } from '../organisations/index.ts';
import { readRequest, type Request } from './read-request.ts';

/** A request with those whose officers may work on it. */
export const requestSubject = async (db: ReadDb | Tx, id: string, today: Day) => {
  const request = await readRequest(db, id);
  const { organisationId } = request.dossier;
  return {
    ...request,
    organisationId,
    municipalityIds: await readMunicipalityIds(db, organisationId, today),
  };
};

/** Refuses what cannot be done to a request in this state. */
export const requestMust = (request: Request, allow: ActOn<typeof requestStates>): void => {
  if (can(requestStates, requestStateOf(request), allow)) return;
  if (request.withdrawnAt) throw refuse('request-withdrawn', { on: dayOf(request.withdrawnAt) });
  if (request.sentAt) throw refuse('request-sent-already', { on: dayOf(request.sentAt) });
  // Only what was sent can be withdrawn.
  throw refuse('not-found');
};
