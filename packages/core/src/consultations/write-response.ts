import { hot } from '@samenspraak/drizzle/dialect/hot.ts';
import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { answer, response, tally } from '@samenspraak/drizzle/schema/index.ts';
import type { Answer, Answers } from '@samenspraak/domain/consultations/answers.ts';
import type { TallyRow } from '@samenspraak/domain/consultations/tallies.ts';
import { and, eq, isNull, sql } from 'drizzle-orm';

const responseInserted = hot('consultation-response-send', (db) =>
  db
    .insert(response)
    .values({
      id: sql.placeholder('id'),
      consultationId: sql.placeholder('consultationId'),
      codeHmac: sql.placeholder('hmac'),
      sentOn: sql.placeholder('today'),
    })
    .onConflictDoNothing({ target: response.codeHmac })
    .returning({ id: response.id }),
);

/** One response under one code: false when there was one already. */
export const insertResponse = async (
  tx: Tx,
  row: { id: string; consultationId: string; hmac: string; today: string },
): Promise<boolean> => (await responseInserted(tx, row)).length === 1;

/**
 * Statements with as many rows as a response has, prepared once for each number of rows: building them anew
 * costs more than running them.
 */
const perNumberOfRows = <Rows>(build: (rows: number) => ReturnType<typeof hot<Rows>>) => {
  const made = new Map<number, ReturnType<typeof hot<Rows>>>();
  return (rows: number) => {
    let statement = made.get(rows);
    if (!statement) made.set(rows, (statement = build(rows)));
    return statement;
  };
};
const places = (rows: number) => Array.from({ length: rows }, (_, place) => place);

const answersInserted = perNumberOfRows((rows) =>
  hot(`consultation-answers-${rows}`, (db) =>
    db.insert(answer).values(
      places(rows).map((place) => ({
        responseId: sql.placeholder('responseId'),
        questionId: sql.placeholder(`question${place}`),
        // Written out by hand: the column's own mapping would make the word "null" of an empty value.
        choices: sql`${sql.placeholder(`choices${place}`)}`,
        scale: sql.placeholder(`scale${place}`),
        text: sql.placeholder(`text${place}`),
        noOpinion: sql.placeholder(`noOpinion${place}`),
      })),
    ),
  ),
);

const valuesOf = (answer: Answer) => ({
  choices: 'choices' in answer ? JSON.stringify(answer.choices) : null,
  scale: 'scale' in answer ? answer.scale : null,
  text: 'text' in answer ? answer.text : null,
  noOpinion: 'noOpinion' in answer,
});

/** The answers of one response, in one statement. */
export const insertAnswers = async (tx: Tx, responseId: string, answers: Answers): Promise<void> => {
  const rows = Object.entries(answers);
  if (rows.length === 0) return;
  const values: Record<string, unknown> = { responseId };
  for (const [place, [questionId, one]] of rows.entries()) {
    values[`question${place}`] = questionId;
    for (const [name, value] of Object.entries(valuesOf(one))) values[`${name}${place}`] = value;
  }
  await answersInserted(rows.length)(tx, values);
};

export const deleteAnswers = (tx: Tx, responseId: string) =>
  tx.delete(answer).where(eq(answer.responseId, responseId));

const talliesRaised = perNumberOfRows((rows) =>
  hot(`consultation-tallies-${rows}`, (db) =>
    db
      .insert(tally)
      .values(
        places(rows).map((place) => ({
          consultationId: sql.placeholder('consultationId'),
          questionId: sql.placeholder(`question${place}`),
          key: sql.placeholder(`key${place}`),
          count: sql.placeholder(`count${place}`),
        })),
      )
      .onConflictDoUpdate({
        target: [tally.consultationId, tally.questionId, tally.key],
        set: { count: sql`${tally.count} + excluded.count` },
      }),
  ),
);

const raise = async (tx: Tx, consultationId: string, rows: readonly TallyRow[]): Promise<void> => {
  if (rows.length === 0) return;
  const values: Record<string, unknown> = { consultationId };
  for (const [place, row] of rows.entries()) {
    values[`question${place}`] = row.questionId;
    values[`key${place}`] = row.key;
    values[`count${place}`] = row.count;
  }
  await talliesRaised(rows.length)(tx, values);
};

/** Changes the counts by these differences, always in the same order. */
export const changeTallies = async (
  tx: Tx,
  consultationId: string,
  deltas: readonly TallyRow[],
): Promise<void> => {
  await raise(
    tx,
    consultationId,
    deltas.filter((row) => row.count > 0),
  );
  // An upsert of a negative number would break the check before it finds the row to lower.
  for (const { questionId, key, count } of deltas.filter((row) => row.count < 0))
    await tx
      .update(tally)
      .set({ count: sql`${tally.count} + ${count}` as unknown as number })
      .where(
        and(eq(tally.consultationId, consultationId), eq(tally.questionId, questionId), eq(tally.key, key)),
      );
};

/**
 * Marks a response as corrected or withdrawn and holds its row: of two at once the second waits here and then
 * sees what the first made of it. False when it was withdrawn before.
 */
export const touchResponse = async (
  tx: Tx,
  hmac: string,
  set: { correctedOn: string } | { withdrawnOn: string },
): Promise<{ id: string } | null> => {
  const [touched] = await tx
    .update(response)
    .set({ ...set, revision: sql`${response.revision} + 1` as unknown as number })
    .where(and(eq(response.codeHmac, hmac), isNull(response.withdrawnOn)))
    .returning({ id: response.id });
  return touched ?? null;
};
