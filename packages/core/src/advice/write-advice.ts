import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import {
  adoption,
  adoptionPresence,
  advice,
  adviceAddressee,
  adviceDocument,
  adviceDossier,
  adviceLink,
  adviceSection,
  citation,
  counter,
  recommendation,
} from '@samenspraak/drizzle/schema/index.ts';
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';

/** A second draft of the same council on the same request is refused by the index: `false`. */
export const insertAdvice = async (tx: Tx, row: typeof advice.$inferInsert): Promise<boolean> =>
  (await tx.insert(advice).values(row).onConflictDoNothing().returning({ id: advice.id })).length > 0;

/** Changes a draft that is still at this revision; empty when it was changed or adopted meanwhile. */
export const changeDraft = (tx: Tx, id: string, revision: number, set: Partial<typeof advice.$inferInsert>) =>
  tx
    .update(advice)
    .set({ ...set, revision: revision + 1 })
    .where(and(eq(advice.id, id), eq(advice.revision, revision), isNull(advice.adoptedAt)))
    .returning({ id: advice.id });

export type AdviceParts = {
  sections: (typeof adviceSection.$inferInsert)[];
  recommendations: (typeof recommendation.$inferInsert)[];
  citations: (typeof citation.$inferInsert)[];
  dossiers: (typeof adviceDossier.$inferInsert)[];
  addressees: (typeof adviceAddressee.$inferInsert)[];
};

/** Replaces everything in a draft; ids and frozen citations of what stayed come back unchanged. */
export const putAdviceParts = async (tx: Tx, adviceId: string, parts: AdviceParts): Promise<void> => {
  await tx.delete(citation).where(eq(citation.adviceId, adviceId));
  await tx.delete(recommendation).where(eq(recommendation.adviceId, adviceId));
  await tx.delete(adviceSection).where(eq(adviceSection.adviceId, adviceId));
  await tx.delete(adviceDossier).where(eq(adviceDossier.adviceId, adviceId));
  await tx.delete(adviceAddressee).where(eq(adviceAddressee.adviceId, adviceId));
  if (parts.sections.length > 0) await tx.insert(adviceSection).values(parts.sections);
  if (parts.recommendations.length > 0) await tx.insert(recommendation).values(parts.recommendations);
  if (parts.citations.length > 0) await tx.insert(citation).values(parts.citations);
  if (parts.dossiers.length > 0) await tx.insert(adviceDossier).values(parts.dossiers);
  if (parts.addressees.length > 0) await tx.insert(adviceAddressee).values(parts.addressees);
};

export const deleteDraft = async (tx: Tx, id: string) => {
  await putAdviceParts(tx, id, {
    sections: [],
    recommendations: [],
    citations: [],
    dossiers: [],
    addressees: [],
  });
  await tx.delete(advice).where(eq(advice.id, id));
};

export const setJudgedVersion = (tx: Tx, adviceId: string, dossierId: string, versionId: string | null) =>
  tx
    .update(adviceDossier)
    .set({ versionId })
    .where(and(eq(adviceDossier.adviceId, adviceId), eq(adviceDossier.dossierId, dossierId)));

export const insertAdoption = async (tx: Tx, row: typeof adoption.$inferInsert, presentIds: string[]) => {
  await tx.insert(adoption).values(row);
  await tx.insert(adoptionPresence).values(presentIds.map((personId) => ({ adoptionId: row.id, personId })));
};

export const markAdopted = (tx: Tx, id: string, now: string) =>
  tx
    .update(advice)
    .set({ adoptedAt: now, revision: sql`${advice.revision} + 1` })
    .where(and(eq(advice.id, id), isNull(advice.adoptedAt)))
    .returning({ id: advice.id });

/** Back to a draft: the adoption goes with it, since it was of another text. */
export const undoAdoption = async (tx: Tx, adviceId: string, adoptionId: string) => {
  await tx.delete(adoptionPresence).where(eq(adoptionPresence.adoptionId, adoptionId));
  await tx.delete(adoption).where(eq(adoption.id, adoptionId));
  return tx
    .update(advice)
    .set({ adoptedAt: null, revision: sql`${advice.revision} + 1` })
    .where(and(eq(advice.id, adviceId), isNotNull(advice.adoptedAt), isNull(advice.submittedAt)))
    .returning({ id: advice.id });
};

/** The next of a series, given out in this transaction; a rolled-back one leaves no gap. */
export const nextInSeries = async (tx: Tx, name: string): Promise<number> => {
  const [row] = await tx
    .insert(counter)
    .values({ name, last: 1 })
    .onConflictDoUpdate({ target: counter.name, set: { last: sql`${counter.last} + 1` } })
    .returning({ last: counter.last });
  return row!.last;
};

export const fixResponseTerm = (
  tx: Tx,
  adviceId: string,
  authorityId: string,
  set: Pick<typeof adviceAddressee.$inferInsert, 'dueOn' | 'term' | 'because' | 'ground'>,
) =>
  tx
    .update(adviceAddressee)
    .set(set)
    .where(and(eq(adviceAddressee.adviceId, adviceId), eq(adviceAddressee.authorityId, authorityId)));

export const markSubmitted = (
  tx: Tx,
  id: string,
  set: { number: string; submittedAt: string; submittedBy: string },
) =>
  tx
    .update(advice)
    .set({ ...set, revision: sql`${advice.revision} + 1` })
    .where(and(eq(advice.id, id), isNotNull(advice.adoptedAt), isNull(advice.submittedAt)))
    .returning({ id: advice.id });

/** Empty when somebody tied the two together meanwhile. */
export const insertLink = (tx: Tx, row: typeof adviceLink.$inferInsert) =>
  tx.insert(adviceLink).values(row).onConflictDoNothing().returning({ adviceId: adviceLink.adviceId });

/** The formal PDF is made once: a second one is left aside. */
export const insertDocument = (tx: Tx, row: typeof adviceDocument.$inferInsert) =>
  tx.insert(adviceDocument).values(row);
