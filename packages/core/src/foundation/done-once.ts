import { doneOnce } from '@samenspraak/drizzle/schema/index.ts';
import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { and, eq, like, ne, or } from 'drizzle-orm';

/** Rows are kept under "act:actor:hash of what was posted". */
const ofAct = (act: string) => like(doneOnce.key, `${act}:%`);

/** A row without its outcome: what the form did is not so any more. */
const outdated = { outcome: '' };

/**
 * What was posted about this thing does not hold any more: it was undone, or taken further. Whoever sends such a form
 * again is not led to what is gone, and does it a second time only when that is meant (`done-before`). Without `acts`:
 * of every act.
 */
export const outdate = (tx: Tx, id: string, ...acts: string[]) =>
  tx
    .update(doneOnce)
    .set(outdated)
    .where(and(eq(doneOnce.about, id), or(...acts.map(ofAct))));

/** The same, of one act but for the post that is being done: what is done to a thing now takes the place of before. */
export const outdateBefore = (tx: Tx, id: string, act: string, key: string | null) =>
  tx
    .update(doneOnce)
    .set(outdated)
    .where(and(eq(doneOnce.about, id), ofAct(act), key ? ne(doneOnce.key, key) : undefined));

/** For acts that cannot be taken back: what is done is what was on the screen. A program may leave out what it read. */
export const demandAsRead = (read: number | undefined, now: number): void => {
  if (read !== undefined && read !== now) throw refuse('changed-since-read');
};
