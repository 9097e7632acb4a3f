import {
  amount,
  day,
  id,
  index,
  json,
  moment,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from '../dialect/columns.ts';

/** Something that was done: who (by id), what, when, before and after of the decided fields. Never names. */
export const fact = table(
  'fact',
  {
    id: id(),
    at: moment('at').notNull(),
    /** Account id, or 'system' or 'visitor'. */
    actor: text('actor').notNull(),
    act: text('act').notNull(),
    /** Past tense: 'recommendation-answered'. */
    what: text('what').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: text('subject_id').notNull(),
    detail: json<Record<string, unknown>>('detail').notNull(),
  },
  (t) => [index('fact_subject').on(t.subjectKind, t.subjectId), index('fact_at').on(t.at)],
);

/** Acts of residents are counted, not recorded: one row per round, act and day. */
export const factCount = table(
  'fact_count',
  {
    what: text('what').notNull(),
    subjectId: text('subject_id').notNull(),
    day: day('day').notNull(),
    count: amount('count').notNull(),
  },
  (t) => [primaryKey({ columns: [t.what, t.subjectId, t.day] })],
);

/** One batch of the chain: HMAC over the former head and the leaves, with a key outside the database. */
export const seal = table('seal', {
  number: amount('number').primaryKey(),
  sealedAt: moment('sealed_at').notNull(),
  count: amount('count').notNull(),
  head: text('head').notNull(),
});

export const sealedFact = table(
  'sealed_fact',
  {
    factId: text('fact_id').primaryKey(),
    seal: amount('seal').notNull(),
    position: amount('position').notNull(),
    leaf: text('leaf').notNull(),
  },
  (t) => [uniqueIndex('sealed_fact_position').on(t.seal, t.position)],
);
