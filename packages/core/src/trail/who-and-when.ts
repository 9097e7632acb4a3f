import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';

export const councilOf = (row: {
  councilName: string;
  councilSlug: string;
  councilKind: 'local' | 'regional';
}) => ({
  name: row.councilName,
  slug: row.councilSlug,
  kind: row.councilKind,
});
export const authorityOf = (row: {
  authorityId: string;
  authorityName: string;
  authorityKind: 'executive' | 'municipalCouncil';
}) => ({
  id: row.authorityId,
  name: row.authorityName,
  kind: row.authorityKind,
});
/** The instant and its civil day. */
export const happened = (at: string) => ({ at, on: dayOf(at) });
