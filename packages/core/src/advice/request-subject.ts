import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import type { Day } from '@samenspraak/domain/shared/civil-days.ts';
import { officersOrganisations } from './organisations-of.ts';
import { readRequest } from './read-request.ts';

/** A request with the organisations whose officers may work on it. */
export const requestSubject = async (db: ReadDb | Tx, id: string, today: Day) => {
  const request = await readRequest(db, id);
  return {
    ...request,
    organisationIds: await officersOrganisations(db, request.dossier.organisationId, today),
  };
};
