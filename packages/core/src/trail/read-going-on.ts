import { hot } from '@samenspraak/drizzle/dialect/hot.ts';
import type { ReadDb } from '@samenspraak/drizzle/dialect/store.ts';
import {
  advice,
  adviceAddressee,
  authority,
  consultation,
  dossier,
  executiveResponse,
  organisation,
  participationCouncil,
  question,
  recommendation,
  recommendationAnswer,
} from '@samenspraak/drizzle/schema/index.ts';
import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import { isCompletedResponse } from '../advice/index.ts';
import { responseTerm } from './read-advice.ts';

const now = sql.placeholder('now');

const openRounds = hot('home-open-rounds', (db) =>
  db
    .select({
      slug: consultation.slug,
      title: consultation.title,
      language: consultation.language,
      closesAt: consultation.closesAt,
      organisation: organisation.name,
      dossier: { slug: dossier.slug, title: dossier.title },
      questions: count(question.id).mapWith(Number),
    })
    .from(consultation)
    .innerJoin(organisation, eq(organisation.id, consultation.organisationId))
    .innerJoin(dossier, eq(dossier.id, consultation.dossierId))
    .leftJoin(question, eq(question.consultationId, consultation.id))
    .where(
      and(
        eq(consultation.state, 'open'),
        lte(consultation.opensAt, now),
        gt(consultation.closesAt, now),
        isNotNull(dossier.publishedAt),
      ),
    )
    .groupBy(consultation.id, organisation.name, dossier.slug, dossier.title)
    .orderBy(asc(consultation.closesAt), asc(consultation.id))
    .limit(10),
);

/** Rounds that take in answers now, the one that closes first on top. */
export const listOpenRounds = (db: ReadDb, instant: string) => openRounds(db, { now: instant });

const latestAnswers = hot('home-latest-answers', (db) =>
  db
    .select({
      responseId: executiveResponse.id,
      completedAt: executiveResponse.completedAt,
      authority: authority.name,
      advice: advice.number,
      council: participationCouncil.name,
      number: recommendation.number,
      recommendation: recommendation.text,
      language: advice.language,
      outcome: recommendationAnswer.outcome,
      reasons: recommendationAnswer.reasons,
    })
    .from(recommendationAnswer)
    .innerJoin(executiveResponse, eq(executiveResponse.id, recommendationAnswer.responseId))
    .innerJoin(recommendation, eq(recommendation.id, recommendationAnswer.recommendationId))
    .innerJoin(advice, eq(advice.id, recommendation.adviceId))
    .innerJoin(authority, eq(authority.id, executiveResponse.authorityId))
    .innerJoin(participationCouncil, eq(participationCouncil.id, advice.councilId))
    .where(
      inArray(
        recommendationAnswer.responseId,
        db
          .select({ id: executiveResponse.id })
          .from(executiveResponse)
          .where(isNotNull(executiveResponse.completedAt))
          .orderBy(desc(executiveResponse.completedAt), desc(executiveResponse.id))
          .limit(3),
      ),
    )
    .orderBy(
      desc(executiveResponse.completedAt),
      desc(executiveResponse.id),
      asc(recommendation.number),
      asc(recommendationAnswer.id),
    ),
);

/** Every answer in the three responses that were completed last. */
export const listLatestAnswers = (db: ReadDb) => latestAnswers(db);

const waiting = hot('home-waiting', (db) =>
  db
    .select({
      advice: advice.number,
      title: advice.title,
      language: advice.language,
      submittedAt: advice.submittedAt,
      council: participationCouncil.name,
      authority: authority.name,
      ...responseTerm,
    })
    .from(adviceAddressee)
    .innerJoin(advice, eq(advice.id, adviceAddressee.adviceId))
    .innerJoin(participationCouncil, eq(participationCouncil.id, advice.councilId))
    .innerJoin(authority, eq(authority.id, adviceAddressee.authorityId))
    .leftJoin(executiveResponse, isCompletedResponse)
    .where(and(isNotNull(advice.submittedAt), isNull(executiveResponse.id)))
    .orderBy(asc(adviceAddressee.dueOn), asc(advice.number), asc(authority.id))
    .limit(10),
);

/** Advice that waits for a response, the longest overdue on top. */
export const listWaiting = (db: ReadDb) => waiting(db);
