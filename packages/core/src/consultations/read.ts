import { hot } from '@samenspraak/drizzle/dialect/hot.ts';
import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import {
  answer,
  answerDraft,
  authority,
  consultation,
  dossier,
  dossierAuthority,
  organisation,
  question,
  questionOption,
  response,
  tally,
} from '@samenspraak/drizzle/schema/index.ts';
import type { Answer, Answers, Question } from '@samenspraak/domain/consultations/answers.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lt, lte, ne, or, sql } from 'drizzle-orm';

export type Db = ReadDb | Tx;

const roundColumns = {
  round: consultation,
  organisation: {
    id: organisation.id,
    kind: organisation.kind,
    name: organisation.name,
    slug: organisation.slug,
    theme: organisation.theme,
    phone: organisation.phone,
    email: organisation.email,
  },
  dossier: {
    id: dossier.id,
    slug: dossier.slug,
    title: dossier.title,
    phase: dossier.phase,
    publishedAt: dossier.publishedAt,
    withdrawnAt: dossier.withdrawnAt,
  },
};

const rounds = (db: Pick<Tx, 'select'>) =>
  db
    .select(roundColumns)
    .from(consultation)
    .innerJoin(organisation, eq(organisation.id, consultation.organisationId))
    .innerJoin(dossier, eq(dossier.id, consultation.dossierId));

const roundWithSlug = hot('consultation-by-slug', (db) =>
  rounds(db).where(eq(consultation.slug, sql.placeholder('slug'))),
);
const roundWithId = hot('consultation-by-id', (db) =>
  rounds(db).where(eq(consultation.id, sql.placeholder('id'))),
);

export type Round = Awaited<ReturnType<typeof roundWithId>>[number];

export const readRound = async (db: Db, id: string): Promise<Round> => {
  const [found] = await roundWithId(db, { id });
  if (!found) throw refuse('not-found');
  return found;
};

/** A round that people may know of: opened at some time. A draft is not found. */
export const readPublicRound = async (db: Db, word: string): Promise<Round> => {
  const [found] = await roundWithSlug(db, { slug: word });
  if (!found || found.round.openedAt === null) throw refuse('not-found');
  return found;
};

const questionsOfRound = hot('consultation-questions', (db) =>
  db
    .select()
    .from(question)
    .where(eq(question.consultationId, sql.placeholder('id')))
    .orderBy(asc(question.number)),
);
const optionsOfRound = hot('consultation-options', (db) =>
  db
    .select({
      id: questionOption.id,
      questionId: questionOption.questionId,
      number: questionOption.number,
      text: questionOption.text,
    })
    .from(questionOption)
    .innerJoin(question, eq(question.id, questionOption.questionId))
    .where(eq(question.consultationId, sql.placeholder('id')))
    .orderBy(asc(question.number), asc(questionOption.number)),
);

// The guards freeze the questions of an opened round, so what was read once stays true, in every process.
const frozenQuestions = new Map<string, readonly Question[]>();
const roundsKept = 200;

/** The questions of a round with their options, in order. */
export const readQuestions = async (
  db: Db,
  { id, openedAt }: { id: string; openedAt: string | null },
): Promise<readonly Question[]> => {
  const kept = frozenQuestions.get(id);
  if (kept) return kept;
  const rows = await questionsOfRound(db, { id });
  const options = await optionsOfRound(db, { id });
  const questions = rows.map(({ consultationId: _, ...row }) => ({
    ...row,
    options: options
      .filter((option) => option.questionId === row.id)
      .map(({ id: optionId, number, text }) => ({ id: optionId, number, text })),
  }));
  if (openedAt === null) return questions;
  frozenQuestions.set(id, questions);
  if (frozenQuestions.size > roundsKept) frozenQuestions.delete(frozenQuestions.keys().next().value!);
  return questions;
};

const draftWithCode = hot('consultation-draft', (db) =>
  db
    .select({ answers: answerDraft.answers })
    .from(answerDraft)
    .where(eq(answerDraft.codeHmac, sql.placeholder('hmac'))),
);

/** The answers under way under this code, or null when there are none. */
export const readDraft = async (db: Db, hmac: string): Promise<Answers | null> => {
  const [found] = await draftWithCode(db, { hmac });
  return found ? (found.answers as Answers) : null;
};

const responseWithCode = hot('consultation-response', (db) =>
  db
    .select({
      id: response.id,
      sentOn: response.sentOn,
      correctedOn: response.correctedOn,
      withdrawnOn: response.withdrawnOn,
    })
    .from(response)
    .where(eq(response.codeHmac, sql.placeholder('hmac'))),
);

type SentResponse = {
  id: string;
  sentOn: string;
  correctedOn: string | null;
  withdrawnOn: string | null;
};

export const readResponse = async (db: Db, hmac: string): Promise<SentResponse | null> =>
  (await responseWithCode(db, { hmac }))[0] ?? null;

const answersOfResponse = hot('consultation-answers', (db) =>
  db
    .select()
    .from(answer)
    .where(eq(answer.responseId, sql.placeholder('id'))),
);

type AnswerRow = Pick<typeof answer.$inferSelect, 'choices' | 'scale' | 'text' | 'noOpinion'>;

const answerOf = ({ choices, scale, text, noOpinion }: AnswerRow): Answer =>
  noOpinion
    ? { noOpinion: true }
    : scale !== null
      ? { scale }
      : text !== null
        ? { text }
        : { choices: choices ?? [] };

/** The answers of a response that was sent. */
export const readAnswers = async (db: Db, responseId: string): Promise<Answers> =>
  Object.fromEntries(
    (await answersOfResponse(db, { id: responseId })).map((row) => [row.questionId, answerOf(row)]),
  );

/** What people wrote at an open question, in order of the words: nobody can see which answers belong together. */
export const listOpenAnswers = async (
  db: Db,
  questionId: string,
  page: { limit: number; offset: number },
): Promise<string[]> =>
  (
    await db
      .select({ text: answer.text })
      .from(answer)
      .where(and(eq(answer.questionId, questionId), isNotNull(answer.text)))
      .orderBy(asc(answer.text), asc(answer.responseId))
      .limit(page.limit)
      .offset(page.offset)
  ).map(({ text }) => text!);

const talliesOfRound = hot('consultation-tallies', (db) =>
  db
    .select({ questionId: tally.questionId, key: tally.key, count: tally.count })
    .from(tally)
    .where(eq(tally.consultationId, sql.placeholder('id'))),
);

/** The counts of a round: as many rows as there are options, however many people answered. */
export const readTallies = (db: Db, id: string) => talliesOfRound(db, { id });

const deciders = hot('consultation-deciders', (db) =>
  db
    .select({ name: authority.name })
    .from(dossierAuthority)
    .innerJoin(authority, eq(authority.id, dossierAuthority.authorityId))
    .where(eq(dossierAuthority.dossierId, sql.placeholder('dossierId')))
    .orderBy(asc(authority.name), asc(authority.id)),
);

/** Names of the authorities that decide on the proposal. */
export const readDeciders = async (db: Db, dossierId: string): Promise<string[]> =>
  (await deciders(db, { dossierId })).map(({ name }) => name);

const listed = {
  id: consultation.id,
  slug: consultation.slug,
  title: consultation.title,
  language: consultation.language,
  state: consultation.state,
  opensAt: consultation.opensAt,
  closesAt: consultation.closesAt,
  openedAt: consultation.openedAt,
  closedAt: consultation.closedAt,
  publishedAt: consultation.publishedAt,
  withdrawnAt: consultation.withdrawnAt,
  paging: consultation.paging,
  conclusion: consultation.conclusion,
  dossierId: consultation.dossierId,
  organisationId: consultation.organisationId,
  organisation: organisation.name,
  theme: organisation.theme,
};

const listing = (db: Pick<Tx, 'select'>) =>
  db
    .select(listed)
    .from(consultation)
    .innerJoin(organisation, eq(organisation.id, consultation.organisationId));

const publicRounds = hot('consultations-public', (db) =>
  listing(db)
    .where(isNotNull(consultation.openedAt))
    .orderBy(desc(consultation.closesAt), desc(consultation.id))
    .limit(sql.placeholder('limit'))
    .offset(sql.placeholder('offset')),
);

/** Rounds that were opened, the one that closes last first. */
export const listPublicRounds = (db: Db, page: { limit: number; offset: number }) => publicRounds(db, page);

export type ListedRound = Awaited<ReturnType<typeof publicRounds>>[number];

/** Every round of one dossier, drafts too: for those who work on it. */
export const listRoundsForWork = (db: Db, dossierId: string): Promise<ListedRound[]> =>
  listing(db)
    .where(eq(consultation.dossierId, dossierId))
    .orderBy(asc(consultation.createdAt), asc(consultation.id));

/** How many questions each of these rounds has. */
export const countQuestions = async (db: Db, ids: readonly string[]): Promise<Map<string, number>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: question.consultationId, n: count().mapWith(Number) })
    .from(question)
    .where(inArray(question.consultationId, [...ids]))
    .groupBy(question.consultationId);
  return new Map(rows.map(({ id, n }) => [id, n]));
};

/** How many people answered each of these rounds. */
export const countRespondents = async (db: Db, ids: readonly string[]): Promise<Map<string, number>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: tally.consultationId, n: tally.count })
    .from(tally)
    .where(
      and(inArray(tally.consultationId, [...ids]), eq(tally.questionId, ''), eq(tally.key, 'respondents')),
    );
  return new Map(rows.map(({ id, n }) => [id, n]));
};

/** Published rounds of a dossier, with what a citation needs. */
export const listPublishedRounds = (db: Db, dossierId: string) =>
  rounds(db)
    .where(
      and(
        eq(consultation.dossierId, dossierId),
        isNotNull(consultation.publishedAt),
        ne(consultation.state, 'withdrawn'),
      ),
    )
    .orderBy(asc(consultation.publishedAt), asc(consultation.id));

/** Open rounds whose end has come. */
export const listDueRounds = (db: Db, now: string) =>
  db
    .select({ id: consultation.id, closesAt: consultation.closesAt })
    .from(consultation)
    .where(and(eq(consultation.state, 'open'), lte(consultation.closesAt, now)))
    .orderBy(asc(consultation.closesAt), asc(consultation.id));

const dossierColumns = {
  id: dossier.id,
  organisationId: dossier.organisationId,
  title: dossier.title,
  slug: dossier.slug,
  language: dossier.language,
  publishedAt: dossier.publishedAt,
  withdrawnAt: dossier.withdrawnAt,
};

/** The dossier a round will hang on. */
export const readDossierOfRound = async (db: Db, id: string) => {
  const [found] = await db.select(dossierColumns).from(dossier).where(eq(dossier.id, id));
  if (!found) throw refuse('not-found');
  return found;
};

/** Answers of a round in pieces, response by response: for counting them again. */
export const readAnswersAfter = (db: Db, consultationId: string, after: string, limit: number) =>
  db
    .select({
      responseId: response.id,
      questionId: answer.questionId,
      choices: answer.choices,
      scale: answer.scale,
      text: answer.text,
      noOpinion: answer.noOpinion,
    })
    .from(response)
    .leftJoin(answer, eq(answer.responseId, response.id))
    .where(
      inArray(
        response.id,
        db
          .select({ id: response.id })
          .from(response)
          .where(
            and(
              eq(response.consultationId, consultationId),
              isNull(response.withdrawnOn),
              gt(response.id, after),
            ),
          )
          .orderBy(asc(response.id))
          .limit(limit),
      ),
    )
    .orderBy(asc(response.id));

export const answerInRow = answerOf;

/** Drafts that were begun before this day, or whose round is over. */
export const listForgottenDrafts = (db: Db, before: string, closedBefore: string, limit: number) =>
  db
    .select({ id: answerDraft.id })
    .from(answerDraft)
    .innerJoin(consultation, eq(consultation.id, answerDraft.consultationId))
    .where(or(lt(answerDraft.startedOn, before), lt(consultation.closesAt, closedBefore)))
    .orderBy(asc(answerDraft.id))
    .limit(limit);
