import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import {
  adviceRequest,
  requestAuthority,
  requestCouncil,
  requestQuestion,
} from '@samenspraak/drizzle/schema/index.ts';
import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { newId } from '../foundation/identity.ts';

export const insertRequest = (tx: Tx, row: typeof adviceRequest.$inferInsert) =>
  tx.insert(adviceRequest).values(row);

/** Changes a draft that is still at this revision; empty when it was changed or sent meanwhile. */
export const changeDraftRequest = (
  tx: Tx,
  id: string,
  revision: number,
  set: Partial<typeof adviceRequest.$inferInsert>,
) =>
  tx
    .update(adviceRequest)
    .set({ ...set, revision: revision + 1 })
    .where(and(eq(adviceRequest.id, id), eq(adviceRequest.revision, revision), isNull(adviceRequest.sentAt)))
    .returning({ id: adviceRequest.id });

/** Replaces the parts of a draft: what was there goes, what is asked now comes. */
export const putRequestParts = async (
  tx: Tx,
  requestId: string,
  parts: { questions: { text: string }[]; authorityIds: string[]; councilIds: string[] },
) => {
  await tx.delete(requestQuestion).where(eq(requestQuestion.requestId, requestId));
  await tx.delete(requestAuthority).where(eq(requestAuthority.requestId, requestId));
  await tx.delete(requestCouncil).where(eq(requestCouncil.requestId, requestId));
  if (parts.questions.length > 0)
    await tx
      .insert(requestQuestion)
      .values(
        parts.questions.map(({ text }, index) => ({ id: newId(), requestId, number: index + 1, text })),
      );
  if (parts.authorityIds.length > 0)
    await tx
      .insert(requestAuthority)
      .values([...new Set(parts.authorityIds)].map((authorityId) => ({ requestId, authorityId })));
  if (parts.councilIds.length > 0)
    await tx
      .insert(requestCouncil)
      .values([...new Set(parts.councilIds)].map((councilId) => ({ requestId, councilId })));
};

export const deleteDraftRequest = async (tx: Tx, id: string) => {
  await putRequestParts(tx, id, { questions: [], authorityIds: [], councilIds: [] });
  await tx.delete(adviceRequest).where(eq(adviceRequest.id, id));
};

export const markRequestSent = (tx: Tx, id: string, versionId: string, now: string) =>
  tx
    .update(adviceRequest)
    .set({ versionId, sentAt: now, revision: sql`${adviceRequest.revision} + 1` })
    .where(and(eq(adviceRequest.id, id), isNull(adviceRequest.sentAt)))
    .returning({ id: adviceRequest.id });

/** Stores the term as computed: a later decree day moves nothing. */
export const fixRequestTerm = (
  tx: Tx,
  requestId: string,
  councilId: string,
  set: Pick<typeof requestCouncil.$inferInsert, 'dueOn' | 'term' | 'because' | 'ground'>,
) =>
  tx
    .update(requestCouncil)
    .set(set)
    .where(and(eq(requestCouncil.requestId, requestId), eq(requestCouncil.councilId, councilId)));

export const markRequestWithdrawn = (tx: Tx, id: string, now: string, reason: string) =>
  tx
    .update(adviceRequest)
    .set({ withdrawnAt: now, withdrawnReason: reason })
    .where(and(eq(adviceRequest.id, id), isNotNull(adviceRequest.sentAt), isNull(adviceRequest.withdrawnAt)))
    .returning({ id: adviceRequest.id });
