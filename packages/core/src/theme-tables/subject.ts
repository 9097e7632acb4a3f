import { hasEnded } from '@samenspraak/domain/councils/rules.ts';
import type { TableSubject } from '@samenspraak/domain/theme-tables/permissions.ts';
import type { Day } from '@samenspraak/domain/shared/civil-days.ts';
import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { listCouncils } from '../councils/index.ts';
import { type Dossier, readDossier } from '../dossiers/index.ts';
import { readFinding, readSession, readTable } from './read.ts';

type Db = ReadDb | Tx;

/** The councils of an organisation that have not ended. */
const councilIdsOf = async (db: Db, organisationId: string, today: Day): Promise<string[]> =>
  (await listCouncils(db))
    .filter((council) => council.organisationId === organisationId && !hasEnded(council, today))
    .map(({ id }) => id);

const askedAbout = async (
  db: Db,
  dossier: Dossier,
  today: Day,
): Promise<TableSubject & { dossier: Dossier }> => ({
  organisationId: dossier.organisationId,
  municipalityIds: dossier.municipalityIds,
  councilIds: await councilIdsOf(db, dossier.organisationId, today),
  publishedAt: dossier.publishedAt,
  dossier,
});

/** A dossier on which a table is begun. */
export const dossierSubject = async (db: Db, dossierId: string, today: Day) =>
  askedAbout(db, await readDossier(db, dossierId, today), today);

export const tableSubject = async (db: Db, tableId: string, today: Day) => {
  const table = await readTable(db, tableId);
  return { ...(await dossierSubject(db, table.dossierId, today)), table };
};

export const sessionSubject = async (db: Db, sessionId: string, today: Day) => {
  const session = await readSession(db, sessionId);
  return { ...(await tableSubject(db, session.tableId, today)), session };
};

export const findingSubject = async (db: Db, findingId: string, today: Day) => {
  const finding = await readFinding(db, findingId);
  return { ...(await tableSubject(db, finding.tableId, today)), finding };
};
