import { languages } from '@samenspraak/domain/accounts/vocabulary.ts';
import {
  citationKinds,
  decisionOutcomes,
  origins,
  outcomes,
  tenors,
} from '@samenspraak/domain/advice/vocabulary.ts';
import type { FrozenCitation } from '@samenspraak/domain/advice/vocabulary.ts';
import type { RichText } from '@samenspraak/domain/shared/rich-text.ts';
import type { TermInput, TermReason } from '@samenspraak/domain/shared/terms.ts';
import { sql } from 'drizzle-orm';
import { isFilled, isOneOf } from '../dialect/checks.ts';
import {
  amount,
  check,
  day,
  id,
  index,
  json,
  moment,
  oneOf,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from '../dialect/columns.ts';
import { person } from './accounts.ts';
import { participationCouncil } from './councils.ts';
import { dossier, dossierVersion } from './dossiers.ts';
import { authority } from './organisations.ts';

/** A request for advice by one or more authorities to one or more councils, on one version. */
export const adviceRequest = table(
  'advice_request',
  {
    id: id(),
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossier.id),
    versionId: text('version_id')
      .notNull()
      .references(() => dossierVersion.id),
    background: text('background').notNull(),
    plannedDecisionOn: day('planned_decision_on'),
    /** The day by which the authorities would like advice, when that is not simply the end of the term. */
    wantedOn: day('wanted_on'),
    /** Why a term shorter than the council's own is asked, after consulting the chair. */
    shortTermReason: text('short_term_reason'),
    /** Why advice is asked only now, later than the drafting phase. */
    lateReason: text('late_reason'),
    revision: amount('revision').notNull().default(1),
    createdAt: moment('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    sentAt: moment('sent_at'),
    withdrawnAt: moment('withdrawn_at'),
    withdrawnReason: text('withdrawn_reason'),
  },
  (t) => [
    index('advice_request_dossier').on(t.dossierId),
    check('advice_request_withdrawn', sql`${t.withdrawnAt} is null or ${isFilled(t.withdrawnReason)}`),
  ],
);

export const requestAuthority = table(
  'request_authority',
  {
    requestId: text('request_id')
      .notNull()
      .references(() => adviceRequest.id),
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
  },
  (t) => [primaryKey({ columns: [t.requestId, t.authorityId] })],
);

/** A council that was asked; the term is stored as computed when the request is sent. */
export const requestCouncil = table(
  'request_council',
  {
    requestId: text('request_id')
      .notNull()
      .references(() => adviceRequest.id),
    councilId: text('council_id')
      .notNull()
      .references(() => participationCouncil.id),
    dueOn: day('due_on'),
    term: json<TermInput>('term'),
    because: json<TermReason[]>('because'),
    ground: text('ground'),
  },
  (t) => [
    primaryKey({ columns: [t.requestId, t.councilId] }),
    index('request_council_council').on(t.councilId),
  ],
);

export const requestQuestion = table(
  'request_question',
  {
    id: id(),
    requestId: text('request_id')
      .notNull()
      .references(() => adviceRequest.id),
    number: amount('number').notNull(),
    text: text('text').notNull(),
  },
  (t) => [uniqueIndex('request_question_number').on(t.requestId, t.number)],
);

/** A participation council's advice: draft, adopted, submitted. From `submittedAt` nothing in it changes. */
export const advice = table(
  'advice',
  {
    id: id(),
    councilId: text('council_id')
      .notNull()
      .references(() => participationCouncil.id),
    origin: oneOf('origin', origins).notNull(),
    requestId: text('request_id').references(() => adviceRequest.id),
    /** Public number, "2026-003"; given at submission, never reused. */
    number: text('number'),
    title: text('title').notNull(),
    language: oneOf('language', languages).notNull().default('nl'),
    /** Empty for unsolicited advice on no proposal: it judges nothing. */
    tenor: oneOf('tenor', tenors),
    revision: amount('revision').notNull().default(1),
    createdAt: moment('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    adoptedAt: moment('adopted_at'),
    submittedAt: moment('submitted_at'),
    submittedBy: text('submitted_by'),
  },
  (t) => [
    uniqueIndex('advice_number').on(t.number),
    uniqueIndex('advice_once_per_request').on(t.requestId, t.councilId),
    index('advice_council').on(t.councilId),
    check('advice_origin', isOneOf(t.origin, origins)),
    check('advice_tenor', isOneOf(t.tenor, tenors)),
    check('advice_solicited_has_request', sql`(${t.origin} = 'solicited') = (${t.requestId} is not null)`),
    check(
      'advice_submitted_is_whole',
      sql`${t.submittedAt} is null or (${t.adoptedAt} is not null and ${t.number} is not null and (${t.tenor} is not null or ${t.origin} = 'unsolicited'))`,
    ),
  ],
);

export const adviceSection = table(
  'advice_section',
  {
    id: id(),
    adviceId: text('advice_id')
      .notNull()
      .references(() => advice.id),
    key: text('key').notNull(),
    number: amount('number').notNull(),
    heading: text('heading').notNull(),
    body: json<RichText>('body').notNull(),
  },
  (t) => [
    uniqueIndex('advice_section_key').on(t.adviceId, t.key),
    uniqueIndex('advice_section_number').on(t.adviceId, t.number),
  ],
);

/** The dossiers that advice concerns, each with the version it judged (none for a dossier without versions). */
export const adviceDossier = table(
  'advice_dossier',
  {
    adviceId: text('advice_id')
      .notNull()
      .references(() => advice.id),
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossier.id),
    versionId: text('version_id').references(() => dossierVersion.id),
  },
  (t) => [
    primaryKey({ columns: [t.adviceId, t.dossierId] }),
    index('advice_dossier_dossier').on(t.dossierId),
  ],
);

/** A dossier that submitted unsolicited advice was tied to afterwards: it judged no version of it. */
export const adviceLink = table(
  'advice_link',
  {
    adviceId: text('advice_id')
      .notNull()
      .references(() => advice.id),
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossier.id),
    linkedAt: moment('linked_at').notNull(),
    linkedBy: text('linked_by').notNull(),
  },
  (t) => [primaryKey({ columns: [t.adviceId, t.dossierId] }), index('advice_link_dossier').on(t.dossierId)],
);

/** An authority the advice is addressed to; each has its own response term, stored as computed. */
export const adviceAddressee = table(
  'advice_addressee',
  {
    adviceId: text('advice_id')
      .notNull()
      .references(() => advice.id),
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
    dueOn: day('due_on'),
    term: json<TermInput>('term'),
    because: json<TermReason[]>('because'),
    ground: text('ground'),
  },
  (t) => [
    primaryKey({ columns: [t.adviceId, t.authorityId] }),
    index('advice_addressee_authority').on(t.authorityId),
  ],
);

export const recommendation = table(
  'recommendation',
  {
    id: id(),
    adviceId: text('advice_id')
      .notNull()
      .references(() => advice.id),
    number: amount('number').notNull(),
    text: text('text').notNull(),
    explanation: text('explanation').notNull().default(''),
  },
  (t) => [
    uniqueIndex('recommendation_number').on(t.adviceId, t.number),
    check('recommendation_text', isFilled(t.text)),
  ],
);

export const citation = table(
  'citation',
  {
    id: id(),
    adviceId: text('advice_id')
      .notNull()
      .references(() => advice.id),
    recommendationId: text('recommendation_id').references(() => recommendation.id),
    kind: oneOf('kind', citationKinds).notNull(),
    /** Id of the question (consultation result) or of the finding. */
    sourceId: text('source_id').notNull(),
    frozen: json<FrozenCitation>('frozen').notNull(),
    frozenAt: moment('frozen_at').notNull(),
  },
  (t) => [
    index('citation_advice').on(t.adviceId),
    uniqueIndex('citation_once').on(t.adviceId, t.recommendationId, t.kind, t.sourceId),
    check('citation_kind', isOneOf(t.kind, citationKinds)),
  ],
);

/** The council's adoption of the advice: when, by whom present, with which votes, under which rule of that day. */
export const adoption = table(
  'adoption',
  {
    id: id(),
    adviceId: text('advice_id')
      .notNull()
      .references(() => advice.id),
    on: day('on_day').notNull(),
    votesFor: amount('votes_for').notNull(),
    votesAgainst: amount('votes_against').notNull(),
    abstained: amount('abstained').notNull(),
    /** Members with a vote on that day, and how many had to be present. */
    eligible: amount('eligible').notNull(),
    quorum: amount('quorum').notNull(),
    present: amount('present').notNull(),
    rule: json<unknown>('rule').notNull(),
    recordedBy: text('recorded_by').notNull(),
    recordedAt: moment('recorded_at').notNull(),
  },
  (t) => [
    uniqueIndex('adoption_advice').on(t.adviceId),
    check('adoption_quorum', sql`${t.present} >= ${t.quorum}`),
    check('adoption_votes', sql`${t.votesFor} + ${t.votesAgainst} + ${t.abstained} = ${t.present}`),
    check('adoption_majority', sql`${t.votesFor} > ${t.votesAgainst}`),
  ],
);

export const adoptionPresence = table(
  'adoption_presence',
  {
    adoptionId: text('adoption_id')
      .notNull()
      .references(() => adoption.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
  },
  (t) => [primaryKey({ columns: [t.adoptionId, t.personId] })],
);

/** The formal PDF, made once after submission, kept by content hash, never rendered again. */
export const adviceDocument = table('advice_document', {
  adviceId: text('advice_id')
    .primaryKey()
    .references(() => advice.id),
  hash: text('hash').notNull(),
  bytes: amount('bytes').notNull(),
  madeAt: moment('made_at').notNull(),
});

/** One authority's written answer to one advice. Complete when every recommendation has an outcome. */
export const executiveResponse = table(
  'executive_response',
  {
    id: id(),
    adviceId: text('advice_id')
      .notNull()
      .references(() => advice.id),
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
    introduction: text('introduction').notNull().default(''),
    revision: amount('revision').notNull().default(1),
    createdAt: moment('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    completedAt: moment('completed_at'),
    completedBy: text('completed_by'),
    /** The day the authority decided on this response. */
    decidedOn: day('decided_on'),
  },
  (t) => [
    uniqueIndex('executive_response_once').on(t.adviceId, t.authorityId),
    check('executive_response_complete', sql`${t.completedAt} is null or ${t.decidedOn} is not null`),
  ],
);

export const recommendationAnswer = table(
  'recommendation_answer',
  {
    id: id(),
    responseId: text('response_id')
      .notNull()
      .references(() => executiveResponse.id),
    recommendationId: text('recommendation_id')
      .notNull()
      .references(() => recommendation.id),
    outcome: oneOf('outcome', outcomes).notNull(),
    reasons: text('reasons'),
    revision: amount('revision').notNull().default(1),
  },
  (t) => [
    uniqueIndex('recommendation_answer_once').on(t.responseId, t.recommendationId),
    check('recommendation_answer_outcome', isOneOf(t.outcome, outcomes)),
    check('recommendation_answer_reasons', sql`${t.outcome} = 'adopted' or ${isFilled(t.reasons)}`),
  ],
);

/** An authority's decision on the proposal. It names the advice (`decisionAdvice`) or says why there is none. */
export const decision = table(
  'decision',
  {
    id: id(),
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossier.id),
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
    versionId: text('version_id').references(() => dossierVersion.id),
    decidedOn: day('decided_on').notNull(),
    outcome: oneOf('outcome', decisionOutcomes).notNull(),
    summary: text('summary').notNull(),
    withoutAdviceReason: text('without_advice_reason'),
    createdBy: text('created_by').notNull(),
    /** Empty only inside the transaction that records it: the guard on this column asks for advice or a reason. */
    recordedAt: moment('recorded_at'),
  },
  (t) => [
    uniqueIndex('decision_once').on(t.dossierId, t.authorityId),
    check('decision_outcome', isOneOf(t.outcome, decisionOutcomes)),
    check('decision_summary', isFilled(t.summary)),
  ],
);

export const decisionAdvice = table(
  'decision_advice',
  {
    decisionId: text('decision_id')
      .notNull()
      .references(() => decision.id),
    adviceId: text('advice_id')
      .notNull()
      .references(() => advice.id),
  },
  (t) => [primaryKey({ columns: [t.decisionId, t.adviceId] })],
);
