import { codeFromHmac } from '@samenspraak/domain/accounts/rules.ts';
import type { Language } from '@samenspraak/domain/accounts/vocabulary.ts';
import type { ReadDb } from '@samenspraak/drizzle/dialect/store.ts';
import type { Secret } from '../foundation/secret.ts';
import { readCodeHolder } from './read.ts';

/** The code of a row: it follows from the secret and the row's id, so the database and the outbox never hold it. */
export const codeOf = (secret: Secret, id: string): string => codeFromHmac(secret.hmac('sign-in-code', id));

/** What the row keeps of its code, to compare a try with. */
export const codeHmacOf = (secret: Secret, id: string, code: string): string =>
  secret.hmac('sign-in-code', id, code);

export type CodeLetter = { name: string; email: string; language: Language; code: string; expiresAt: string };

/**
 * What the letter with a code says, made at the moment it leaves. Nothing when nobody has the address, or
 * when the code has been used or is too old to be of use.
 */
export const signInCodeLetter = async (
  db: ReadDb,
  secret: Secret,
  codeId: string,
  now: string,
): Promise<CodeLetter | null> => {
  const row = await readCodeHolder(db, codeId);
  if (!row?.email || row.usedAt || row.expiresAt <= now) return null;
  const { name, email, language, expiresAt } = row;
  return { name, email, language, code: codeOf(secret, codeId), expiresAt };
};
