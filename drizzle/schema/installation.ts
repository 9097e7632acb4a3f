import { amount, id, index, moment, primaryKey, table, text, uniqueIndex } from '../dialect/columns.ts';

/** What this database is: `mode` is `demo` or `production`, `createdAt` when it was made. */
export const installation = table('installation', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});

/** Every public word ever used in an address. A slug is never given out twice; an old one leads to the new one. */
export const slug = table(
  'slug',
  {
    kind: text('kind').notNull(),
    slug: text('slug').notNull(),
    targetId: text('target_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.kind, t.slug] })],
);

/** Counters that hand out public numbers, such as the advice numbers of a year. */
export const counter = table('counter', {
  name: text('name').primaryKey(),
  last: amount('last').notNull(),
});

/** What a person did once already: the same form posted twice gets the first one's answer. */
export const doneOnce = table(
  'done_once',
  {
    id: id(),
    key: text('key').notNull(),
    outcome: text('outcome').notNull(),
    /** The thing it was about or made, to forget it by when that is undone. */
    about: text('about'),
    at: moment('at').notNull(),
  },
  (t) => [uniqueIndex('done_once_key').on(t.key), index('done_once_about').on(t.about)],
);
