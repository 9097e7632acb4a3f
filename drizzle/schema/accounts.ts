import { languages, sessionKinds } from '@samenspraak/domain/accounts/vocabulary.ts';
import { sql } from 'drizzle-orm';
import { isOneOf } from '../dialect/checks.ts';
import { amount, check, id, index, moment, oneOf, table, text, uniqueIndex } from '../dialect/columns.ts';

/** Names and mail addresses live here and nowhere else, so that they can be erased in one place. */
export const person = table(
  'person',
  {
    id: id(),
    /** Empty after erasure. */
    name: text('name').notNull(),
    /** Lower case; empty for someone who takes part without an account, and after erasure. */
    email: text('email'),
    language: oneOf('language', languages).notNull().default('nl'),
    createdAt: moment('created_at').notNull(),
    erasedAt: moment('erased_at'),
  },
  (t) => [
    uniqueIndex('person_email').on(t.email),
    check('person_language', isOneOf(t.language, languages)),
    check('person_erased', sql`${t.erasedAt} IS NULL OR (${t.name} = '' AND ${t.email} IS NULL)`),
  ],
);

/** The right to sign in; made by an invitation only. */
export const account = table(
  'account',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    invitedAt: moment('invited_at').notNull(),
    invitedBy: text('invited_by'),
    firstSignInAt: moment('first_sign_in_at'),
    endedAt: moment('ended_at'),
  },
  (t) => [uniqueIndex('account_person').on(t.personId)],
);

export const session = table(
  'session',
  {
    /** SHA-256 of the id in the cookie: a leaked database signs nobody in. */
    id: id(),
    accountId: text('account_id')
      .notNull()
      .references(() => account.id),
    kind: oneOf('kind', sessionKinds).notNull(),
    /** Browser and system in plain words, so that someone recognises an own session. No IP address. */
    device: text('device').notNull().default(''),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (t) => [index('session_account').on(t.accountId), index('session_expires').on(t.expiresAt)],
);

/** One-time code by mail. The code itself is never stored: it follows from the secret and this row's id. */
export const signInCode = table(
  'sign_in_code',
  {
    id: id(),
    /** HMAC of the address, also when nobody has it: the answer to a visitor is the same. */
    addressHmac: text('address_hmac').notNull(),
    accountId: text('account_id').references(() => account.id),
    codeHmac: text('code_hmac').notNull(),
    wrongTries: amount('wrong_tries').notNull().default(0),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  (t) => [index('sign_in_code_expires').on(t.expiresAt)],
);

/** Points of rate-limiter-flexible; the key is an HMAC with a salt of the day, never an address. */
export const rateLimit = table('rate_limit', {
  key: text('key').primaryKey(),
  points: amount('points').notNull(),
  expiresAt: moment('expires_at'),
});
