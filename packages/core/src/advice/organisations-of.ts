import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import type { Day } from '@samenspraak/domain/shared/civil-days.ts';
import { readMunicipalityIds } from '../organisations/index.ts';

/** Whose officers work on a dossier: those of its organisation, and of a region's member municipalities. */
export const officersOrganisations = async (
  db: ReadDb | Tx,
  organisationId: string,
  today: Day,
): Promise<string[]> => [
  ...new Set([organisationId, ...(await readMunicipalityIds(db, organisationId, today))]),
];
