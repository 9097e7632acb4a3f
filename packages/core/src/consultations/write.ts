import { hot } from '@samenspraak/drizzle/dialect/hot.ts';
import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { answerDraft, consultation, question, questionOption } from '@samenspraak/drizzle/schema/index.ts';
import type { QuestionInput } from '@samenspraak/domain/consultations/inputs.ts';
import type { Answers } from '@samenspraak/domain/consultations/answers.ts';
import type { ConsultationState } from '@samenspraak/domain/consultations/vocabulary.ts';
import { and, eq, inArray, isNull, sql } from 'drizzle-orm';
import { newId } from '../foundation/identity.ts';

type RoundRow = typeof consultation.$inferInsert;

export const insertRound = (tx: Tx, row: RoundRow) => tx.insert(consultation).values(row);

/** Changes a draft or its method, when nobody else did since `revision`. Nothing comes back when somebody did. */
export const changeRound = (tx: Tx, id: string, revision: number, set: Partial<RoundRow>) =>
  tx
    .update(consultation)
    .set({ ...set, revision: revision + 1 })
    .where(and(eq(consultation.id, id), eq(consultation.revision, revision)))
    .returning({ revision: consultation.revision });

/** Takes a step in the life of a round, once: nothing comes back when it stood elsewhere. */
export const stepRound = (
  tx: Tx,
  id: string,
  from: readonly ConsultationState[],
  set: Partial<RoundRow> & { state: ConsultationState },
) =>
  tx
    .update(consultation)
    .set({ ...set, revision: sql`${consultation.revision} + 1` as unknown as number })
    .where(and(eq(consultation.id, id), inArray(consultation.state, [...from])))
    .returning({ id: consultation.id });

export const deleteDraftRound = async (tx: Tx, id: string) => {
  await replaceQuestions(tx, id, []);
  await tx.delete(consultation).where(eq(consultation.id, id));
};

/** The questions of a draft as they now are; the former rows go. */
export const replaceQuestions = async (
  tx: Tx,
  consultationId: string,
  questions: readonly QuestionInput[],
) => {
  const former = tx
    .select({ id: question.id })
    .from(question)
    .where(eq(question.consultationId, consultationId));
  await tx.delete(questionOption).where(inArray(questionOption.questionId, former));
  await tx.delete(question).where(eq(question.consultationId, consultationId));
  const rows = questions.map(({ options, ...row }, index) => ({
    ...row,
    id: newId(),
    consultationId,
    number: index + 1,
    options,
  }));
  if (rows.length === 0) return;
  await tx.insert(question).values(rows.map(({ options: _, ...row }) => row));
  const options = rows.flatMap((row) =>
    row.options.map((text, index) => ({ id: newId(), questionId: row.id, number: index + 1, text })),
  );
  if (options.length > 0) await tx.insert(questionOption).values(options);
};

const draftWritten = hot('consultation-draft-write', (db) =>
  db
    .insert(answerDraft)
    .values({
      id: sql.placeholder('id'),
      consultationId: sql.placeholder('consultationId'),
      codeHmac: sql.placeholder('hmac'),
      answers: sql.placeholder('answers'),
      startedOn: sql.placeholder('today'),
    })
    .onConflictDoUpdate({ target: answerDraft.codeHmac, set: { answers: sql`excluded.answers` } }),
);

/** Keeps the answers under way under one code. */
export const putDraft = (
  tx: Tx,
  draft: { id: string; consultationId: string; hmac: string; answers: Answers; today: string },
) => draftWritten(tx, draft);

const draftTaken = hot('consultation-draft-take', (db) =>
  db
    .delete(answerDraft)
    .where(eq(answerDraft.codeHmac, sql.placeholder('hmac')))
    .returning({ answers: answerDraft.answers }),
);

/** Takes the answers under way away, so that they can be sent once. */
export const takeDraft = async (tx: Tx, hmac: string): Promise<Answers | null> => {
  const [taken] = await draftTaken(tx, { hmac });
  return taken ? (taken.answers as Answers) : null;
};

export const deleteDrafts = (tx: Tx, ids: readonly string[]) =>
  tx.delete(answerDraft).where(inArray(answerDraft.id, [...ids]));

/** The clock's closing: only of a round that is still open, at the moment that was announced. */
export const closeByClock = (tx: Tx, id: string, closesAt: string) =>
  tx
    .update(consultation)
    .set({
      state: 'closed',
      closedAt: closesAt,
      revision: sql`${consultation.revision} + 1` as unknown as number,
    })
    .where(and(eq(consultation.id, id), eq(consultation.state, 'open'), isNull(consultation.closedAt)))
    .returning({ id: consultation.id });
