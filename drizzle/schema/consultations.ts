import { consultationStates, pagings, questionKinds } from '@samenspraak/domain/consultations/vocabulary.ts';
import { languages } from '@samenspraak/domain/accounts/vocabulary.ts';
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
  yesNo,
} from '../dialect/columns.ts';
import { dossier } from './dossiers.ts';
import { organisation } from './organisations.ts';

/** A round of digital consultation on one dossier. Its questions are frozen from the moment it opens. */
export const consultation = table(
  'consultation',
  {
    id: id(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisation.id),
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossier.id),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    language: oneOf('language', languages).notNull().default('nl'),
    goal: text('goal').notNull(),
    roomForInfluence: text('room_for_influence').notNull(),
    targetGroup: text('target_group').notNull(),
    /** What happens with the answers. */
    afterwards: text('afterwards').notNull(),
    paging: oneOf('paging', pagings).notNull().default('onePerPage'),
    state: oneOf('state', consultationStates).notNull().default('draft'),
    /** Half open: an answer is in time when opensAt <= now < closesAt. */
    opensAt: moment('opens_at'),
    closesAt: moment('closes_at'),
    openedAt: moment('opened_at'),
    closedAt: moment('closed_at'),
    publishedAt: moment('published_at'),
    withdrawnAt: moment('withdrawn_at'),
    withdrawnReason: text('withdrawn_reason'),
    /** The method statement (S3-3); question text, options, dates and n answered are known already. */
    methodWhoWasAsked: text('method_who_was_asked'),
    methodInvited: amount('method_invited'),
    methodInvitedNote: text('method_invited_note'),
    methodHow: text('method_how'),
    methodLimits: text('method_limits'),
    /** One sentence above the results. */
    conclusion: text('conclusion'),
    revision: amount('revision').notNull().default(1),
    createdAt: moment('created_at').notNull(),
    createdBy: text('created_by').notNull(),
  },
  (t) => [
    uniqueIndex('consultation_slug').on(t.slug),
    index('consultation_dossier').on(t.dossierId),
    index('consultation_state').on(t.state, t.closesAt),
    check('consultation_state_word', isOneOf(t.state, consultationStates)),
    check('consultation_paging', isOneOf(t.paging, pagings)),
    check(
      'consultation_open_has_end',
      sql`${t.openedAt} is null or (${t.closesAt} is not null and ${isFilled(t.goal)} and ${isFilled(t.roomForInfluence)} and ${isFilled(t.targetGroup)} and ${isFilled(t.afterwards)})`,
    ),
    check('consultation_withdrawn_reason', sql`${t.withdrawnAt} is null or ${isFilled(t.withdrawnReason)}`),
    check(
      'consultation_published_has_method',
      sql`${t.publishedAt} is null or (${t.closedAt} is not null and ${isFilled(t.methodWhoWasAsked)} and ${isFilled(t.methodHow)} and ${isFilled(t.methodLimits)} and (${t.methodInvited} is not null or ${isFilled(t.methodInvitedNote)}))`,
    ),
  ],
);

/** One version of one question: a response refers to this row, so an edited question is a new row. */
export const question = table(
  'question',
  {
    id: id(),
    consultationId: text('consultation_id')
      .notNull()
      .references(() => consultation.id),
    number: amount('number').notNull(),
    kind: oneOf('kind', questionKinds).notNull(),
    text: text('text').notNull(),
    /** Background in <details> under the question, with the meaning of container words. */
    explanation: text('explanation').notNull().default(''),
    required: yesNo('required').notNull(),
    /** chooseUpTo: the most options one may choose. */
    maxChoices: amount('max_choices'),
    /** scale: what the lowest and the highest step mean. */
    lowLabel: text('low_label'),
    highLabel: text('high_label'),
    /** Every opinion question offers "no opinion", except where the officer says why not. */
    offersNoOpinion: yesNo('offers_no_opinion').notNull().default(true),
  },
  (t) => [
    uniqueIndex('question_number').on(t.consultationId, t.number),
    check('question_kind', isOneOf(t.kind, questionKinds)),
    check('question_text', isFilled(t.text)),
    check('question_max', sql`${t.kind} <> 'chooseUpTo' or coalesce(${t.maxChoices}, 0) >= 1`),
  ],
);

export const questionOption = table(
  'question_option',
  {
    id: id(),
    questionId: text('question_id')
      .notNull()
      .references(() => question.id),
    number: amount('number').notNull(),
    text: text('text').notNull(),
  },
  (t) => [uniqueIndex('question_option_number').on(t.questionId, t.number)],
);

/** Answers under way. The HMAC of the respondent's code has its own purpose here: it matches no response. */
export const answerDraft = table(
  'answer_draft',
  {
    id: id(),
    consultationId: text('consultation_id')
      .notNull()
      .references(() => consultation.id),
    codeHmac: text('code_hmac').notNull(),
    /** Question id -> answer as typed. */
    answers: json<Record<string, unknown>>('answers').notNull(),
    startedOn: day('started_on').notNull(),
  },
  (t) => [uniqueIndex('answer_draft_code').on(t.codeHmac), index('answer_draft_started').on(t.startedOn)],
);

/** One sent response. Days instead of times; nothing that leads to a person. A withdrawn one keeps no answers. */
export const response = table(
  'response',
  {
    id: id(),
    consultationId: text('consultation_id')
      .notNull()
      .references(() => consultation.id),
    codeHmac: text('code_hmac').notNull(),
    sentOn: day('sent_on').notNull(),
    correctedOn: day('corrected_on'),
    withdrawnOn: day('withdrawn_on'),
    revision: amount('revision').notNull().default(1),
  },
  (t) => [uniqueIndex('response_code').on(t.codeHmac), index('response_consultation').on(t.consultationId)],
);

/** One answer to one question. Exactly one of the value columns is used, by the question's kind. */
export const answer = table(
  'answer',
  {
    responseId: text('response_id')
      .notNull()
      .references(() => response.id),
    questionId: text('question_id')
      .notNull()
      .references(() => question.id),
    /** Option ids, for the choice questions. */
    choices: json<string[]>('choices'),
    /** 1..5 */
    scale: amount('scale'),
    text: text('text'),
    noOpinion: yesNo('no_opinion').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.responseId, t.questionId] }), index('answer_question').on(t.questionId)],
);

/**
 * Counts, kept in the transaction of each response and recomputable from it.
 * `key`: option id · 'scale:1'..'scale:5' · 'noOpinion' · 'answered' (respondents to the question);
 * the consultation's own row ('respondents') hangs on `questionId` = ''.
 */
export const tally = table(
  'tally',
  {
    consultationId: text('consultation_id')
      .notNull()
      .references(() => consultation.id),
    questionId: text('question_id').notNull(),
    key: text('key').notNull(),
    count: amount('count').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.consultationId, t.questionId, t.key] }),
    check('tally_not_negative', sql`${t.count} >= 0`),
  ],
);
