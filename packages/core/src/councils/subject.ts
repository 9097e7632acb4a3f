import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import type { Day } from '@samenspraak/domain/shared/civil-days.ts';
import { readRegionIds } from '../organisations/index.ts';
import { readCouncil } from './read.ts';

/** A council with the regions whose administrators look after it too. */
export const councilSubject = async (db: ReadDb | Tx, id: string, today: Day) => {
  const council = await readCouncil(db, id);
  return { ...council, regionIds: await readRegionIds(db, council.organisationId, today) };
};
