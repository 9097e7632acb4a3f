import type { Phase } from '@samenspraak/domain/dossiers/vocabulary.ts';
import type { RichText } from '@samenspraak/domain/shared/rich-text.ts';
import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import {
  dossier,
  dossierAuthority,
  dossierVersion,
  phaseChange,
  versionSection,
} from '@samenspraak/drizzle/schema/index.ts';
import { and, eq, isNull } from 'drizzle-orm';
import { newId } from '../foundation/identity.ts';

type Changed = Promise<{ id: string }[]>;

export const insertDossier = (tx: Tx, row: typeof dossier.$inferInsert) => tx.insert(dossier).values(row);

/** Only what the person was looking at: nothing is changed when the revision has moved on. */
export const changeDossier = (
  tx: Tx,
  { id, revision, ...set }: Partial<typeof dossier.$inferInsert> & { id: string; revision: number },
): Changed =>
  tx
    .update(dossier)
    .set({ ...set, revision: revision + 1 })
    .where(and(eq(dossier.id, id), eq(dossier.revision, revision), isNull(dossier.withdrawnAt)))
    .returning({ id: dossier.id });

export const replaceAuthorities = async (
  tx: Tx,
  dossierId: string,
  authorityIds: string[],
): Promise<void> => {
  await tx.delete(dossierAuthority).where(eq(dossierAuthority.dossierId, dossierId));
  await tx.insert(dossierAuthority).values(authorityIds.map((authorityId) => ({ dossierId, authorityId })));
};

export const changeToPublic = (tx: Tx, id: string, publishedAt: string): Changed =>
  tx
    .update(dossier)
    .set({ publishedAt })
    .where(and(eq(dossier.id, id), isNull(dossier.publishedAt), isNull(dossier.withdrawnAt)))
    .returning({ id: dossier.id });

export const changeToPhase = (tx: Tx, id: string, from: Phase, to: Phase): Changed =>
  tx
    .update(dossier)
    .set({ phase: to })
    .where(and(eq(dossier.id, id), eq(dossier.phase, from), isNull(dossier.withdrawnAt)))
    .returning({ id: dossier.id });

export const changeToWithdrawn = (
  tx: Tx,
  id: string,
  withdrawnAt: string,
  withdrawnReason: string,
): Changed =>
  tx
    .update(dossier)
    .set({ phase: 'withdrawn', withdrawnAt, withdrawnReason })
    .where(and(eq(dossier.id, id), isNull(dossier.withdrawnAt)))
    .returning({ id: dossier.id });

export const insertPhaseChange = (tx: Tx, dossierId: string, phase: Phase, at: string, note = '') =>
  tx.insert(phaseChange).values({ id: newId(), dossierId, phase, at, note });

/** Nothing comes back when the dossier has a draft already. */
export const insertDraftVersion = (tx: Tx, row: typeof dossierVersion.$inferInsert): Changed =>
  tx.insert(dossierVersion).values(row).onConflictDoNothing().returning({ id: dossierVersion.id });

export const changeDraftVersion = (tx: Tx, id: string, revision: number, note: string): Changed =>
  tx
    .update(dossierVersion)
    .set({ note, revision: revision + 1 })
    .where(
      and(
        eq(dossierVersion.id, id),
        eq(dossierVersion.revision, revision),
        isNull(dossierVersion.publishedAt),
      ),
    )
    .returning({ id: dossierVersion.id });

export const changeToPublished = (
  tx: Tx,
  versionId: string,
  revision: number,
  publishedAt: string,
): Changed =>
  tx
    .update(dossierVersion)
    .set({ publishedAt })
    .where(
      and(
        eq(dossierVersion.id, versionId),
        eq(dossierVersion.revision, revision),
        isNull(dossierVersion.publishedAt),
      ),
    )
    .returning({ id: dossierVersion.id });

export const replaceSections = async (
  tx: Tx,
  versionId: string,
  sections: { key: string; heading: string; body: RichText }[],
): Promise<void> => {
  await tx.delete(versionSection).where(eq(versionSection.versionId, versionId));
  if (sections.length === 0) return;
  await tx
    .insert(versionSection)
    .values(sections.map((section, index) => ({ id: newId(), versionId, number: index + 1, ...section })));
};
