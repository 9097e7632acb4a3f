import type { Day } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { readRegions } from '../organisations/index.ts';
import { listOpenDossiers, readDossierRow } from './read-request.ts';

/** The proposals councils may take up: of their municipality, and of the region with its members. */
export const possibleDossiers = async (db: ReadDb | Tx, organisationIds: string[], today: Day) => {
  const { municipalityIdsOf, regionIdsOf } = await readRegions(db, today);
  return listOpenDossiers(db, [
    ...new Set(organisationIds.flatMap((id) => [id, ...municipalityIdsOf(id), ...regionIdsOf(id)])),
  ]);
};

/** Refuses what the council cannot take up: a proposal of another place, or one that is withdrawn or not public. */
export const checkDossiers = async (
  tx: Tx,
  organisationId: string,
  dossierIds: string[],
  today: Day,
): Promise<void> => {
  const possible = await possibleDossiers(tx, [organisationId], today);
  for (const dossierId of dossierIds) {
    if (possible.some(({ id }) => id === dossierId)) continue;
    const dossier = await readDossierRow(tx, dossierId);
    if (!dossier.publishedAt) throw refuse('not-found');
    if (dossier.withdrawnAt) throw refuse('dossier-withdrawn');
    throw refuse('invalid-input', { problems: [{ path: 'dossierIds', kind: 'choose' }] });
  }
};
