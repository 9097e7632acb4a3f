import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import {
  advice,
  authority,
  decision,
  decisionAdvice,
  adviceAddressee,
  adviceRequest,
  dossierAuthority,
  executiveResponse,
  organisation,
  participationCouncil,
  recommendation,
  recommendationAnswer,
} from '@samenspraak/drizzle/schema/index.ts';
import { and, asc, count, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { isSinceSetBack } from '../dossiers/index.ts';
import { isCompletedResponse, isOnDossier } from './read-on-dossier.ts';

type Db = ReadDb | Tx;

/** All responses to one piece of advice, with their answers, drafts too. */
export const listResponses = async (db: Db, adviceId: string) => {
  const responses = await db
    .select()
    .from(executiveResponse)
    .where(eq(executiveResponse.adviceId, adviceId))
    .orderBy(asc(executiveResponse.authorityId));
  if (responses.length === 0) return [];
  const answers = await db
    .select({
      responseId: recommendationAnswer.responseId,
      recommendationId: recommendationAnswer.recommendationId,
      number: recommendation.number,
      outcome: recommendationAnswer.outcome,
      reasons: recommendationAnswer.reasons,
    })
    .from(recommendationAnswer)
    .innerJoin(recommendation, eq(recommendation.id, recommendationAnswer.recommendationId))
    .where(
      inArray(
        recommendationAnswer.responseId,
        responses.map(({ id }) => id),
      ),
    )
    .orderBy(asc(recommendation.number), asc(recommendationAnswer.responseId));
  return responses.map((response) => ({
    ...response,
    answers: answers.filter(({ responseId }) => responseId === response.id),
  }));
};

export const readResponse = async (db: Db, adviceId: string, authorityId: string) =>
  (await listResponses(db, adviceId)).find((response) => response.authorityId === authorityId) ?? null;

/** Submitted advice on a dossier: what a decision on it must name or explain. */
export const listAdviceOn = (db: Db, dossierId: string) =>
  db
    .select({
      id: advice.id,
      number: advice.number,
      title: advice.title,
      submittedAt: advice.submittedAt,
      council: participationCouncil.name,
      /** Addressees that have not completed their response. */
      open: sql<number>`(select count(*) from ${adviceAddressee} where ${adviceAddressee.adviceId} = ${advice.id} and not exists (select 1 from ${executiveResponse} where ${isCompletedResponse}))`.mapWith(
        Number,
      ),
    })
    .from(advice)
    .innerJoin(participationCouncil, eq(participationCouncil.id, advice.councilId))
    .where(isOnDossier(dossierId))
    .orderBy(asc(advice.submittedAt), asc(advice.id));

/** How many addressees of submitted advice on a dossier have not completed their response. */
export const countOpenAddressees = async (db: Db, dossierId: string): Promise<number> => {
  const [open] = await db
    .select({ n: count().mapWith(Number) })
    .from(advice)
    .innerJoin(adviceAddressee, eq(adviceAddressee.adviceId, advice.id))
    .leftJoin(executiveResponse, isCompletedResponse)
    .where(and(isOnDossier(dossierId), isNull(executiveResponse.id)));
  return open!.n;
};

/**
 * Whether a council that was asked about a dossier has submitted its advice since the proposal was last set back to
 * drafting. A request that was withdrawn asks nothing any more.
 */
export const isAskedAdviceGiven = async (db: Db, dossierId: string): Promise<boolean> => {
  const [given] = await db
    .select({ id: advice.id })
    .from(advice)
    .innerJoin(adviceRequest, eq(adviceRequest.id, advice.requestId))
    .where(
      and(
        eq(adviceRequest.dossierId, dossierId),
        isNull(adviceRequest.withdrawnAt),
        isNotNull(advice.submittedAt),
        isSinceSetBack(db),
      ),
    )
    .limit(1);
  return given !== undefined;
};

/** The authorities that decide on a dossier. */
export const listDecidingAuthorities = (db: Db, dossierId: string) =>
  db
    .select({
      id: authority.id,
      name: authority.name,
      kind: authority.kind,
      organisationId: authority.organisationId,
      organisation: organisation.name,
    })
    .from(dossierAuthority)
    .innerJoin(authority, eq(authority.id, dossierAuthority.authorityId))
    .innerJoin(organisation, eq(organisation.id, authority.organisationId))
    .where(eq(dossierAuthority.dossierId, dossierId))
    .orderBy(asc(organisation.name), asc(authority.kind), asc(authority.id));

export const listDecisions = async (db: Db, dossierId: string) => {
  const decisions = await db
    .select()
    .from(decision)
    .where(and(eq(decision.dossierId, dossierId), isNotNull(decision.recordedAt)))
    .orderBy(asc(decision.decidedOn), asc(decision.id));
  if (decisions.length === 0) return [];
  const named = await db
    .select({ decisionId: decisionAdvice.decisionId, number: advice.number, adviceId: advice.id })
    .from(decisionAdvice)
    .innerJoin(advice, eq(advice.id, decisionAdvice.adviceId))
    .where(
      inArray(
        decisionAdvice.decisionId,
        decisions.map(({ id }) => id),
      ),
    )
    .orderBy(asc(advice.number), asc(decisionAdvice.decisionId));
  return decisions.map((one) => ({
    ...one,
    advice: named.filter(({ decisionId }) => decisionId === one.id),
  }));
};
