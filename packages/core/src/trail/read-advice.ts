import { hot } from '@samenspraak/drizzle/dialect/hot.ts';
import type { ReadDb } from '@samenspraak/drizzle/dialect/store.ts';
import {
  adoption,
  advice,
  adviceAddressee,
  adviceDossier,
  adviceLink,
  adviceRequest,
  authority,
  citation,
  decision,
  decisionAdvice,
  dossierVersion,
  executiveResponse,
  participationCouncil,
  recommendation,
  recommendationAnswer,
  requestAuthority,
  requestCouncil,
  requestQuestion,
} from '@samenspraak/drizzle/schema/index.ts';
import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { isCompletedResponse, isOnDossier } from '../advice/index.ts';
import { isAdviceOnRequest } from '../dossiers/index.ts';

const dossierId = sql.placeholder('dossierId');
const council = {
  councilName: participationCouncil.name,
  councilSlug: participationCouncil.slug,
  councilKind: participationCouncil.kind,
};
const submittedHere = isOnDossier(dossierId);
/** Requests on the dossier that were sent. */
const sentHere = and(eq(adviceRequest.dossierId, dossierId), isNotNull(adviceRequest.sentAt));

const askedCouncils = hot('trail-asked-councils', (db) =>
  db
    .select({
      requestId: adviceRequest.id,
      sentAt: adviceRequest.sentAt,
      withdrawnAt: adviceRequest.withdrawnAt,
      withdrawnReason: adviceRequest.withdrawnReason,
      plannedDecisionOn: adviceRequest.plannedDecisionOn,
      shortTermReason: adviceRequest.shortTermReason,
      lateReason: adviceRequest.lateReason,
      version: dossierVersion.number,
      councilId: participationCouncil.id,
      ...council,
      dueOn: requestCouncil.dueOn,
      term: requestCouncil.term,
      because: requestCouncil.because,
      ground: requestCouncil.ground,
      advice: advice.number,
    })
    .from(adviceRequest)
    .innerJoin(dossierVersion, eq(dossierVersion.id, adviceRequest.versionId))
    .innerJoin(requestCouncil, eq(requestCouncil.requestId, adviceRequest.id))
    .innerJoin(participationCouncil, eq(participationCouncil.id, requestCouncil.councilId))
    .leftJoin(advice, isAdviceOnRequest)
    .where(sentHere)
    .orderBy(
      asc(adviceRequest.sentAt),
      asc(adviceRequest.id),
      asc(participationCouncil.name),
      asc(participationCouncil.id),
    ),
);

const askingAuthorities = hot('trail-asking-authorities', (db) =>
  db
    .select({ requestId: adviceRequest.id, name: authority.name })
    .from(adviceRequest)
    .innerJoin(requestAuthority, eq(requestAuthority.requestId, adviceRequest.id))
    .innerJoin(authority, eq(authority.id, requestAuthority.authorityId))
    .where(sentHere)
    .orderBy(asc(authority.name), asc(authority.id)),
);

const askedQuestions = hot('trail-asked-questions', (db) =>
  db
    .select({ requestId: adviceRequest.id, text: requestQuestion.text })
    .from(adviceRequest)
    .innerJoin(requestQuestion, eq(requestQuestion.requestId, adviceRequest.id))
    .where(sentHere)
    .orderBy(asc(requestQuestion.number), asc(requestQuestion.id)),
);

/** Requests that were sent, each with who asked, which councils, and what they submitted. */
export const readRequests = async (db: ReadDb, id: string) => {
  const about = { dossierId: id };
  const [councils, authorities, questions] = await Promise.all([
    askedCouncils(db, about),
    askingAuthorities(db, about),
    askedQuestions(db, about),
  ]);
  return [...new Set(councils.map(({ requestId }) => requestId))].map((requestId) => {
    const own = <Row extends { requestId: string }>(rows: Row[]) =>
      rows.filter((row) => row.requestId === requestId);
    const [request] = own(councils);
    return {
      id: requestId,
      sentAt: request!.sentAt!,
      withdrawnAt: request!.withdrawnAt,
      withdrawnReason: request!.withdrawnReason,
      plannedDecisionOn: request!.plannedDecisionOn,
      shortTermReason: request!.shortTermReason,
      lateReason: request!.lateReason,
      version: request!.version,
      authorities: own(authorities).map(({ name }) => name),
      questions: own(questions).map(({ text }) => text),
      councils: own(councils),
    };
  });
};

/** How long an addressee has to answer, as it was stored when the advice was submitted. */
export const responseTerm = {
  dueOn: adviceAddressee.dueOn,
  term: adviceAddressee.term,
  because: adviceAddressee.because,
  ground: adviceAddressee.ground,
};

const submitted = hot('trail-advice', (db) =>
  db
    .select({
      id: advice.id,
      number: advice.number,
      title: advice.title,
      language: advice.language,
      origin: advice.origin,
      tenor: advice.tenor,
      submittedAt: advice.submittedAt,
      requestId: advice.requestId,
      councilId: advice.councilId,
      ...council,
      adoptedOn: adoption.on,
      votesFor: adoption.votesFor,
      votesAgainst: adoption.votesAgainst,
      abstained: adoption.abstained,
      version: dossierVersion.number,
      versionPublishedAt: dossierVersion.publishedAt,
      linkedAt: adviceLink.linkedAt,
    })
    .from(advice)
    .innerJoin(participationCouncil, eq(participationCouncil.id, advice.councilId))
    .innerJoin(adoption, eq(adoption.adviceId, advice.id))
    .leftJoin(
      adviceDossier,
      and(eq(adviceDossier.adviceId, advice.id), eq(adviceDossier.dossierId, dossierId)),
    )
    .leftJoin(adviceLink, and(eq(adviceLink.adviceId, advice.id), eq(adviceLink.dossierId, dossierId)))
    .leftJoin(dossierVersion, eq(dossierVersion.id, adviceDossier.versionId))
    .where(submittedHere)
    .orderBy(desc(advice.submittedAt), desc(advice.id)),
);

const addressees = hot('trail-addressees', (db) =>
  db
    .select({
      adviceId: advice.id,
      authorityId: authority.id,
      authorityName: authority.name,
      authorityKind: authority.kind,
      ...responseTerm,
      completedAt: executiveResponse.completedAt,
      decidedOn: executiveResponse.decidedOn,
      introduction: executiveResponse.introduction,
    })
    .from(advice)
    .innerJoin(adviceAddressee, eq(adviceAddressee.adviceId, advice.id))
    .innerJoin(authority, eq(authority.id, adviceAddressee.authorityId))
    .leftJoin(executiveResponse, isCompletedResponse)
    .where(submittedHere)
    .orderBy(asc(authority.kind), asc(authority.name), asc(authority.id)),
);

const recommendations = hot('trail-recommendations', (db) =>
  db
    .select({
      id: recommendation.id,
      adviceId: advice.id,
      number: recommendation.number,
      text: recommendation.text,
      explanation: recommendation.explanation,
    })
    .from(advice)
    .innerJoin(recommendation, eq(recommendation.adviceId, advice.id))
    .where(submittedHere)
    .orderBy(asc(recommendation.number), asc(recommendation.id)),
);

const answers = hot('trail-answers', (db) =>
  db
    .select({
      adviceId: advice.id,
      recommendationId: recommendationAnswer.recommendationId,
      authorityId: authority.id,
      authority: authority.name,
      outcome: recommendationAnswer.outcome,
      reasons: recommendationAnswer.reasons,
    })
    .from(advice)
    .innerJoin(
      executiveResponse,
      and(eq(executiveResponse.adviceId, advice.id), isNotNull(executiveResponse.completedAt)),
    )
    .innerJoin(recommendationAnswer, eq(recommendationAnswer.responseId, executiveResponse.id))
    .innerJoin(authority, eq(authority.id, executiveResponse.authorityId))
    .where(submittedHere)
    .orderBy(asc(authority.kind), asc(authority.name), asc(authority.id), asc(recommendationAnswer.id)),
);

const citations = hot('trail-citations', (db) =>
  db
    .select({
      recommendationId: citation.recommendationId,
      kind: citation.kind,
      frozen: citation.frozen,
    })
    .from(advice)
    .innerJoin(citation, eq(citation.adviceId, advice.id))
    .where(and(submittedHere, isNotNull(citation.recommendationId)))
    .orderBy(asc(citation.frozenAt), asc(citation.id)),
);

/** Submitted advice on the dossier, the newest first, with its addressees, recommendations and answers. */
export const readSubmittedAdvice = async (db: ReadDb, id: string) => {
  const about = { dossierId: id };
  const [rows, addressed, recommended, answered, cited] = await Promise.all([
    submitted(db, about),
    addressees(db, about),
    recommendations(db, about),
    answers(db, about),
    citations(db, about),
  ]);
  return rows.map((row) => ({
    ...row,
    addressees: addressed.filter(({ adviceId }) => adviceId === row.id),
    recommendations: recommended
      .filter(({ adviceId }) => adviceId === row.id)
      .map((one) => ({
        ...one,
        answers: answered.filter(({ recommendationId }) => recommendationId === one.id),
        citations: cited.filter(({ recommendationId }) => recommendationId === one.id),
      })),
  }));
};

const decided = hot('trail-decisions', (db) =>
  db
    .select({
      id: decision.id,
      authorityId: authority.id,
      authorityName: authority.name,
      authorityKind: authority.kind,
      decidedOn: decision.decidedOn,
      recordedAt: decision.recordedAt,
      outcome: decision.outcome,
      summary: decision.summary,
      withoutAdviceReason: decision.withoutAdviceReason,
      version: dossierVersion.number,
    })
    .from(decision)
    .innerJoin(authority, eq(authority.id, decision.authorityId))
    .leftJoin(dossierVersion, eq(dossierVersion.id, decision.versionId))
    .where(eq(decision.dossierId, dossierId))
    .orderBy(asc(decision.decidedOn), asc(decision.id)),
);

const namedAdvice = hot('trail-decision-advice', (db) =>
  db
    .select({ decisionId: decisionAdvice.decisionId, number: advice.number })
    .from(decision)
    .innerJoin(decisionAdvice, eq(decisionAdvice.decisionId, decision.id))
    .innerJoin(advice, eq(advice.id, decisionAdvice.adviceId))
    .where(eq(decision.dossierId, dossierId))
    .orderBy(asc(advice.number), asc(advice.id)),
);

/** Decisions on the proposal, each with the advice it names. */
export const readDecisions = async (db: ReadDb, id: string) => {
  const [rows, named] = await Promise.all([
    decided(db, { dossierId: id }),
    namedAdvice(db, { dossierId: id }),
  ]);
  return rows.map((row) => ({
    ...row,
    advice: named.filter(({ decisionId }) => decisionId === row.id).map(({ number }) => number!),
  }));
};
