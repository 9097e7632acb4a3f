import { doneOnce } from '@samenspraak/drizzle/schema/index.ts';
import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { like } from 'drizzle-orm';

/**
 * Forgets the forms that were answered with this id, after what they did was undone: whoever goes back and sends the
 * same form again means it, and would otherwise be led to something that is not there any more.
 */
export const forgetDone = (tx: Tx, id: string) =>
  tx.delete(doneOnce).where(like(doneOnce.outcome, `%${id}%`));
