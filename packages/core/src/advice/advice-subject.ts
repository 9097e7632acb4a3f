import { adviceStateOf, adviceStates } from '@samenspraak/domain/advice/rules.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { type ActOn, can } from '@samenspraak/domain/shared/states.ts';
import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { type Advice, readAdvice } from './read-advice.ts';

export const adviceSubject = (db: ReadDb | Tx, id: string): Promise<Advice> => readAdvice(db, id);

/** Refuses what cannot be done to advice in this state. After submission nothing can; the database refuses too. */
export const adviceMust = (advice: Advice, allow: ActOn<typeof adviceStates>): void => {
  const state = adviceStateOf(advice);
  if (can(adviceStates, state, allow)) return;
  const { number, submittedAt } = advice;
  throw state === 'submitted'
    ? refuse('advice-submitted-already', { number: number!, on: dayOf(submittedAt!) })
    : refuse(state === 'adopted' ? 'advice-adopted-already' : 'advice-not-adopted');
};
