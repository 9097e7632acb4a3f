import type { Due } from '@samenspraak/domain/dossiers/trail.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import type { TrailMaterial } from './read.ts';

type Stored = Pick<
  TrailMaterial['requests'][number]['councils'][number],
  'dueOn' | 'term' | 'because' | 'ground'
>;

/** A term as it was stored when it began; null where nothing was set. */
export const dueOf = ({ dueOn, term, because, ground }: Stored): Due | null =>
  dueOn === null ? null : { on: dueOn, term, because: because ?? [], ground };

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
