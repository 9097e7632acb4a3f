import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { type Advice, readAdvice } from './read-advice.ts';

export const adviceSubject = (db: ReadDb | Tx, id: string): Promise<Advice> => readAdvice(db, id);

/** After submission nothing changes any more; the database refuses too. */
export const notSubmitted = (advice: Advice): void => {
  if (advice.submittedAt)
    throw refuse('advice-submitted-already', { number: advice.number ?? '', on: dayOf(advice.submittedAt) });
};
