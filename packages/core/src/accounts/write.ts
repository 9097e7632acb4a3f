import { triesPerCode } from '@samenspraak/domain/accounts/rules.ts';
import type { Language } from '@samenspraak/domain/accounts/vocabulary.ts';
import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { isUniqueViolation } from '@samenspraak/drizzle/dialect/violations.ts';
import { account, doneOnce, person, rateLimit, signInCode } from '@samenspraak/drizzle/schema/index.ts';
import { and, eq, gt, isNull, lt, lte, sql } from 'drizzle-orm';

export const insertCode = (tx: Tx, row: typeof signInCode.$inferInsert) => tx.insert(signInCode).values(row);

const stillGood = (id: string, now: string) =>
  and(
    eq(signInCode.id, id),
    isNull(signInCode.usedAt),
    lt(signInCode.wrongTries, triesPerCode),
    gt(signInCode.expiresAt, now),
  );

/** Uses a code up; false when it was used, guessed at too often or too old. */
export const useCode = async (tx: Tx, id: string, now: string): Promise<boolean> => {
  const used = await tx
    .update(signInCode)
    .set({ usedAt: now })
    .where(stillGood(id, now))
    .returning({ id: signInCode.id });
  return used.length > 0;
};

/** Counts a wrong try and answers how many are left. */
export const countWrongTry = async (tx: Tx, id: string, now: string): Promise<number> => {
  const [counted] = await tx
    .update(signInCode)
    .set({ wrongTries: sql`${signInCode.wrongTries} + 1` })
    .where(stillGood(id, now))
    .returning({ wrongTries: signInCode.wrongTries });
  return counted ? triesPerCode - counted.wrongTries : 0;
};

export const changeFirstSignIn = (tx: Tx, accountId: string, now: string) =>
  tx
    .update(account)
    .set({ firstSignInAt: now })
    .where(and(eq(account.id, accountId), isNull(account.firstSignInAt)));

/** Nothing when somebody with this mail address is there already. */
export const insertPerson = async (tx: Tx, row: typeof person.$inferInsert): Promise<string | undefined> =>
  (await tx.insert(person).values(row).onConflictDoNothing().returning({ id: person.id }))[0]?.id;

/** Nothing is changed when somebody else has this mail address. */
export const changePerson = async (
  tx: Tx,
  personId: string,
  set: { name?: string; email: string },
): Promise<boolean> => {
  try {
    await tx.update(person).set(set).where(eq(person.id, personId));
  } catch (error) {
    if (isUniqueViolation(error, 'person_email')) return false;
    throw error;
  }
  return true;
};

/** Empties what is known of a person, and ends the right to sign in; the row stays, because others hold its id. */
export const emptyPerson = async (tx: Tx, personId: string, now: string): Promise<void> => {
  await tx.update(person).set({ name: '', email: null, erasedAt: now }).where(eq(person.id, personId));
  await tx.update(account).set({ endedAt: now }).where(eq(account.personId, personId));
};

export const deleteCodesOf = (tx: Tx, accountId: string) =>
  tx.delete(signInCode).where(eq(signInCode.accountId, accountId));

export const changeLanguage = (tx: Tx, personId: string, language: Language) =>
  tx.update(person).set({ language }).where(eq(person.id, personId));

/** The account of a person: a new one, or the one there was, opened again. */
export const openAccount = async (tx: Tx, row: typeof account.$inferInsert): Promise<string> => {
  const [opened] = await tx
    .insert(account)
    .values(row)
    .onConflictDoUpdate({ target: account.personId, set: { endedAt: null } })
    .returning({ id: account.id });
  return opened!.id;
};

export const deleteOldCodes = async (tx: Tx, before: string): Promise<number> =>
  (await tx.delete(signInCode).where(lte(signInCode.expiresAt, before)).returning({ id: signInCode.id }))
    .length;

export const deleteOldRateLimits = async (tx: Tx, now: string): Promise<number> =>
  (await tx.delete(rateLimit).where(lte(rateLimit.expiresAt, now)).returning({ key: rateLimit.key })).length;

export const deleteOldDoneOnce = async (tx: Tx, before: string): Promise<number> =>
  (await tx.delete(doneOnce).where(lte(doneOnce.at, before)).returning({ id: doneOnce.id })).length;
