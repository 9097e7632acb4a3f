import { responseStateOf, responseStates } from '@samenspraak/domain/advice/rules.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { type ActOn, can } from '@samenspraak/domain/shared/states.ts';
import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { readAdvice } from './read-advice.ts';
import { readResponse } from './read-response.ts';

/** Submitted advice, one of its addressees, and that authority's response so far (null before the first save). */
export const responseSubject = async (db: ReadDb | Tx, adviceId: string, authorityId: string) => {
  const advice = await readAdvice(db, adviceId);
  const addressee = advice.addressees.find(({ id }) => id === authorityId);
  if (!advice.submittedAt || !addressee) throw refuse('not-found');
  return {
    advice,
    addressee,
    organisationId: addressee.organisationId,
    authorityKind: addressee.kind,
    response: await readResponse(db, adviceId, authorityId),
  };
};

/** Refuses what cannot be done to a response in this state: a completed one does not change. */
export const responseMust = (
  response: Awaited<ReturnType<typeof readResponse>>,
  allow: ActOn<typeof responseStates>,
): void => {
  if (can(responseStates, responseStateOf(response), allow)) return;
  throw refuse('response-completed-already', { on: dayOf(response!.completedAt!) });
};
