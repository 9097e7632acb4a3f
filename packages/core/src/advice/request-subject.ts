import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import type { Day } from '@samenspraak/domain/shared/civil-days.ts';
import { readMunicipalityIds } from '../organisations/index.ts';
import { readRequest } from './read-request.ts';

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
