import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { isUniqueViolation } from '@samenspraak/drizzle/dialect/violations.ts';
import { authority, office, organisation, regionMember, slug } from '@samenspraak/drizzle/schema/index.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { and, eq, gte, isNull, lte, or, sql } from 'drizzle-orm';
import { newId } from '../foundation/identity.ts';

/** Gives a public word to something for ever: refused when it was ever given to something else. */
export const claimSlug = async (tx: Tx, kind: string, word: string, targetId: string): Promise<void> => {
  await tx.insert(slug).values({ kind, slug: word, targetId }).onConflictDoNothing();
  if ((await ownerOf(tx, kind, word)) !== targetId) throw refuse('slug-taken', { slug: word });
};

const ownerOf = async (tx: Tx, kind: string, word: string): Promise<string | undefined> =>
  (
    await tx
      .select({ targetId: slug.targetId })
      .from(slug)
      .where(and(eq(slug.kind, kind), eq(slug.slug, word)))
  )[0]?.targetId;

/** The first of "word", "word-2", "word-3" that is free or was its own before; claims it. */
export const claimFreeSlug = async (
  tx: Tx,
  kind: string,
  word: string,
  targetId: string,
): Promise<string> => {
  for (let n = 1; n <= 100; n += 1) {
    const tried = n === 1 ? word : `${word}-${n}`;
    await tx.insert(slug).values({ kind, slug: tried, targetId }).onConflictDoNothing();
    if ((await ownerOf(tx, kind, tried)) === targetId) return tried;
  }
  throw refuse('slug-taken', { slug: word });
};

/** Of something that was never public, and is no more: its words are free again. */
export const releaseSlugs = (tx: Tx, kind: string, targetId: string) =>
  tx.delete(slug).where(and(eq(slug.kind, kind), eq(slug.targetId, targetId)));

export const insertOrganisation = async (tx: Tx, row: typeof organisation.$inferInsert): Promise<void> => {
  try {
    await tx.insert(organisation).values(row);
  } catch (error) {
    if (isUniqueViolation(error, 'organisation_cbs'))
      throw refuse('cbs-code-taken', { cbsCode: row.cbsCode ?? '' });
    throw error;
  }
};

/** Nothing is changed when the revision has moved on. */
export const changeOrganisation = async (
  tx: Tx,
  { id, revision, ...set }: Partial<typeof organisation.$inferInsert> & { id: string; revision: number },
) => {
  try {
    return await tx
      .update(organisation)
      .set({ ...set, revision: revision + 1 })
      .where(and(eq(organisation.id, id), eq(organisation.revision, revision)))
      .returning({ id: organisation.id });
  } catch (error) {
    if (isUniqueViolation(error, 'organisation_host_name'))
      throw refuse('host-name-taken', { hostName: set.hostName ?? '' });
    throw error;
  }
};

/** The two authorities of a municipality bear its name; a new name reaches them too. */
export const nameAuthorities = (tx: Tx, organisationId: string, name: string) =>
  tx
    .insert(authority)
    .values([
      { id: newId(), organisationId, kind: 'executive', name: `College van B en W van ${name}` },
      { id: newId(), organisationId, kind: 'municipalCouncil', name: `Gemeenteraad van ${name}` },
    ])
    .onConflictDoUpdate({
      target: [authority.organisationId, authority.kind],
      set: { name: sql`excluded.name` },
    });

export const insertRegionMember = (tx: Tx, row: typeof regionMember.$inferInsert) =>
  tx.insert(regionMember).values(row);

/** Refused when that person has the same role there on one of these days already. */
export const insertOffice = async (tx: Tx, row: typeof office.$inferInsert): Promise<void> => {
  const { organisationId, personId, role, from, until } = row;
  const same = await tx.$count(
    office,
    and(
      eq(office.organisationId, organisationId),
      eq(office.personId, personId),
      eq(office.role, role),
      or(isNull(office.until), gte(office.until, from)),
      until ? lte(office.from, until) : undefined,
    ),
  );
  if (same > 0) throw refuse('office-already-held');
  await tx.insert(office).values(row);
};

export const changeOffice = (tx: Tx, id: string, set: { until: string }) =>
  tx.update(office).set(set).where(eq(office.id, id)).returning({ id: office.id });
