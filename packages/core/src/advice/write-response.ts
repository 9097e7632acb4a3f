import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import {
  decision,
  decisionAdvice,
  executiveResponse,
  recommendationAnswer,
} from '@samenspraak/drizzle/schema/index.ts';
import { and, eq, isNull, notInArray, sql } from 'drizzle-orm';

/** Begins a response, or goes on with the one there is: both have the same key. Empty when it exists. */
export const insertResponse = (tx: Tx, row: typeof executiveResponse.$inferInsert) =>
  tx.insert(executiveResponse).values(row).onConflictDoNothing().returning({ id: executiveResponse.id });

/** Changes an open response that is still at this revision. */
export const changeResponse = (tx: Tx, id: string, revision: number, introduction: string) =>
  tx
    .update(executiveResponse)
    .set({ introduction, revision: revision + 1 })
    .where(
      and(
        eq(executiveResponse.id, id),
        eq(executiveResponse.revision, revision),
        isNull(executiveResponse.completedAt),
      ),
    )
    .returning({ revision: executiveResponse.revision });

export const putAnswers = async (
  tx: Tx,
  responseId: string,
  rows: (typeof recommendationAnswer.$inferInsert)[],
) => {
  const answered = rows.map(({ recommendationId }) => recommendationId);
  await tx
    .delete(recommendationAnswer)
    .where(
      answered.length > 0
        ? and(
            eq(recommendationAnswer.responseId, responseId),
            notInArray(recommendationAnswer.recommendationId, answered),
          )
        : eq(recommendationAnswer.responseId, responseId),
    );
  if (rows.length > 0)
    await tx
      .insert(recommendationAnswer)
      .values(rows)
      .onConflictDoUpdate({
        target: [recommendationAnswer.responseId, recommendationAnswer.recommendationId],
        set: { outcome: sql`excluded.outcome`, reasons: sql`excluded.reasons` },
      });
};

export const markCompleted = (
  tx: Tx,
  id: string,
  set: { completedAt: string; completedBy: string; decidedOn: string },
) =>
  tx
    .update(executiveResponse)
    .set({ ...set, revision: sql`${executiveResponse.revision} + 1` })
    .where(and(eq(executiveResponse.id, id), isNull(executiveResponse.completedAt)))
    .returning({ id: executiveResponse.id });

/** Empty when this authority decided on this dossier already. */
export const insertDecision = (tx: Tx, row: Omit<typeof decision.$inferInsert, 'recordedAt'>) =>
  tx.insert(decision).values(row).onConflictDoNothing().returning({ id: decision.id });

/** Names the advice first and sets the mark last, because the guard on the mark looks for one or the other. */
export const finishDecision = async (tx: Tx, decisionId: string, adviceIds: string[], now: string) => {
  if (adviceIds.length > 0)
    await tx.insert(decisionAdvice).values(adviceIds.map((adviceId) => ({ decisionId, adviceId })));
  await tx.update(decision).set({ recordedAt: now }).where(eq(decision.id, decisionId));
};
