import { languages } from '@samenspraak/domain/accounts/vocabulary.ts';
import { phases, regionalTopics, scopes } from '@samenspraak/domain/dossiers/vocabulary.ts';
import type { RichText } from '@samenspraak/domain/shared/rich-text.ts';
import { sql } from 'drizzle-orm';
import { isFilled, isOneOf } from '../dialect/checks.ts';
import {
  amount,
  check,
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
import { authority, organisation } from './organisations.ts';

/** A policy proposal; its public page is the dossier. Hidden until `publishedAt`. */
export const dossier = table(
  'dossier',
  {
    id: id(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisation.id),
    slug: text('slug').notNull(),
    title: text('title').notNull(),
    language: oneOf('language', languages).notNull().default('nl'),
    /** Plain language, for everyone. */
    summary: text('summary').notNull(),
    /** Decision room: what can still change, and what cannot. */
    canChange: text('can_change').notNull(),
    cannotChange: text('cannot_change').notNull(),
    wmo: yesNo('wmo').notNull(),
    jeugdwet: yesNo('jeugdwet').notNull(),
    participatiewet: yesNo('participatiewet').notNull(),
    scope: oneOf('scope', scopes).notNull(),
    regionalTopic: oneOf('regional_topic', regionalTopics),
    phase: oneOf('phase', phases).notNull().default('idea'),
    revision: amount('revision').notNull().default(1),
    createdAt: moment('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    publishedAt: moment('published_at'),
    withdrawnAt: moment('withdrawn_at'),
    withdrawnReason: text('withdrawn_reason'),
  },
  (t) => [
    uniqueIndex('dossier_slug').on(t.slug),
    index('dossier_organisation').on(t.organisationId),
    check('dossier_phase', isOneOf(t.phase, phases)),
    check('dossier_scope', isOneOf(t.scope, scopes)),
    check('dossier_withdrawn_reason', sql`${t.withdrawnAt} is null or ${isFilled(t.withdrawnReason)}`),
  ],
);

/** The authorities that decide on the proposal. */
export const dossierAuthority = table(
  'dossier_authority',
  {
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossier.id),
    authorityId: text('authority_id')
      .notNull()
      .references(() => authority.id),
  },
  (t) => [primaryKey({ columns: [t.dossierId, t.authorityId] })],
);

/** Each change of phase, for the trail. Never changed afterwards. */
export const phaseChange = table(
  'phase_change',
  {
    id: id(),
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossier.id),
    phase: oneOf('phase', phases).notNull(),
    at: moment('at').notNull(),
    note: text('note').notNull().default(''),
  },
  (t) => [index('phase_change_dossier').on(t.dossierId, t.at)],
);

/**
 * A numbered version of the proposal's text, or its twin in plain language; unchangeable once published. One draft of
 * the text at a time.
 */
export const dossierVersion = table(
  'dossier_version',
  {
    id: id(),
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossier.id),
    number: amount('number').notNull(),
    /** The twin in plain language of the published version with the same number. */
    plain: yesNo('plain').notNull().default(false),
    /** What changed since the version before, in one sentence. */
    note: text('note').notNull().default(''),
    language: oneOf('language', languages).notNull().default('nl'),
    revision: amount('revision').notNull().default(1),
    createdAt: moment('created_at').notNull(),
    publishedAt: moment('published_at'),
  },
  (t) => [
    uniqueIndex('dossier_version_number').on(t.dossierId, t.number, t.plain),
    uniqueIndex('dossier_version_one_draft')
      .on(t.dossierId)
      .where(sql`published_at is null and not plain`),
  ],
);

export const versionSection = table(
  'version_section',
  {
    id: id(),
    versionId: text('version_id')
      .notNull()
      .references(() => dossierVersion.id),
    /** Stays the same from version to version, so that a section can be compared with its former self. */
    key: text('key').notNull(),
    number: amount('number').notNull(),
    heading: text('heading').notNull(),
    body: json<RichText>('body').notNull(),
  },
  (t) => [
    uniqueIndex('version_section_key').on(t.versionId, t.key),
    uniqueIndex('version_section_number').on(t.versionId, t.number),
  ],
);
