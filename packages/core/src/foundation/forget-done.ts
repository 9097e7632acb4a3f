import { doneOnce } from '@samenspraak/drizzle/schema/index.ts';
import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { and, eq, like, ne, or } from 'drizzle-orm';

/** Rows are kept under "act:actor:hash of what was posted". */
const ofAct = (act: string) => like(doneOnce.key, `${act}:%`);

/**
 * Forgets what was posted about this thing, after it was undone: whoever goes back and sends the same form again means
 * it, and would otherwise be led to something that is not so any more. Without `acts`, of every act.
 */
export const forgetDone = (tx: Tx, id: string, ...acts: string[]) =>
  tx.delete(doneOnce).where(and(eq(doneOnce.about, id), or(...acts.map(ofAct))));

/** The same, of one act but for the post that is being done: what is done to a thing now takes the place of before. */
export const forgetBefore = (tx: Tx, id: string, act: string, key: string | null) =>
  tx.delete(doneOnce).where(and(eq(doneOnce.about, id), ofAct(act), key ? ne(doneOnce.key, key) : undefined));
