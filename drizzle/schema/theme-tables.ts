import { ladderRungs, participantKinds } from '@samenspraak/domain/theme-tables/vocabulary.ts';
import type { RichText } from '@samenspraak/domain/shared/rich-text.ts';
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
  table,
  text,
  uniqueIndex,
} from '../dialect/columns.ts';
import { person } from './accounts.ts';
import { dossier } from './dossiers.ts';
import { organisation } from './organisations.ts';

/** A group of residents, clients and professionals around one theme. It never adopts advice. */
export const themeTable = table(
  'theme_table',
  {
    id: id(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisation.id),
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossier.id),
    slug: text('slug').notNull(),
    theme: text('theme').notNull(),
    question: text('question').notNull(),
    ladderRung: oneOf('ladder_rung', ladderRungs).notNull(),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on').notNull(),
    createdAt: moment('created_at').notNull(),
    revision: amount('revision').notNull().default(1),
  },
  (t) => [
    uniqueIndex('theme_table_slug').on(t.slug),
    index('theme_table_dossier').on(t.dossierId),
    check('theme_table_rung', isOneOf(t.ladderRung, ladderRungs)),
  ],
);

/** Someone at the table. Public pages show how many of each kind, never who. */
export const tableParticipant = table(
  'table_participant',
  {
    id: id(),
    tableId: text('table_id')
      .notNull()
      .references(() => themeTable.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    kind: oneOf('kind', participantKinds).notNull(),
    from: day('from_day').notNull(),
    until: day('until_day'),
  },
  (t) => [
    uniqueIndex('table_participant_once').on(t.tableId, t.personId),
    check('table_participant_kind', isOneOf(t.kind, participantKinds)),
  ],
);

export const tableSession = table(
  'table_session',
  {
    id: id(),
    tableId: text('table_id')
      .notNull()
      .references(() => themeTable.id),
    heldOn: day('held_on').notNull(),
    place: text('place').notNull(),
    present: amount('present').notNull(),
    notes: json<RichText>('notes').notNull(),
    publishedAt: moment('published_at'),
    createdAt: moment('created_at').notNull(),
    revision: amount('revision').notNull().default(1),
  },
  (t) => [index('table_session_table').on(t.tableId, t.heldOn)],
);

/** What a table found. Hangs on the dossier, can be cited in advice, unchangeable once published. */
export const finding = table(
  'finding',
  {
    id: id(),
    tableId: text('table_id')
      .notNull()
      .references(() => themeTable.id),
    dossierId: text('dossier_id')
      .notNull()
      .references(() => dossier.id),
    number: amount('number').notNull(),
    text: text('text').notNull(),
    createdAt: moment('created_at').notNull(),
    publishedAt: moment('published_at'),
    revision: amount('revision').notNull().default(1),
  },
  (t) => [
    uniqueIndex('finding_number').on(t.tableId, t.number),
    index('finding_dossier').on(t.dossierId),
    check('finding_text', isFilled(t.text)),
  ],
);
