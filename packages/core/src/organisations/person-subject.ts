import type { Day } from '@samenspraak/domain/shared/civil-days.ts';
import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { listRoles } from '../accounts/index.ts';
import { readRegions } from './read.ts';

/** The roles of a person, those that have not ended apart, and the places where these are or were. */
export const personSubject = async (db: ReadDb | Tx, personId: string, today: Day) => {
  const [ever, { regionIdsOf }] = await Promise.all([listRoles(db, personId), readRegions(db, today)]);
  const placesOf = (roles: typeof ever) =>
    roles.map(({ organisationId: id }) => ({ id, regionIds: regionIdsOf(id) }));
  const roles = ever.filter(({ until }) => until === null || until >= today);
  return { roles, places: placesOf(roles), placesEver: placesOf(ever) };
};
