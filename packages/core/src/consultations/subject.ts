import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import type { Day } from '@samenspraak/domain/shared/civil-days.ts';
import { readMunicipalityIds } from '../organisations/index.ts';
import { readRound } from './read.ts';

/** A round with those who prepare it, as the permissions ask for it. */
export const roundSubject = async (db: ReadDb | Tx, id: string, today: Day) => {
  const found = await readRound(db, id);
  const { organisationId } = found.round;
  return {
    ...found.round,
    dossier: found.dossier,
    municipalityIds: await readMunicipalityIds(db, organisationId, today),
  };
};
