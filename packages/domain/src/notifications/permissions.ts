import { type Actor, allow } from '../shared/actor.ts';
import type { Verdict } from '../shared/verdict.ts';

/** Administrators of any organisation look after the mail that could not be delivered. */
export const mayLookAfterMail = (actor: Actor): Verdict =>
  allow(actor, actor.kind === 'person' && actor.offices.some(({ role }) => role === 'administrator'));

/** How the outbox is doing, for the readiness of the site and for administrators. */
export const mayMeasureOutbox = (actor: Actor): Verdict =>
  actor.kind === 'system' ? true : mayLookAfterMail(actor);
