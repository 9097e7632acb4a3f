import type { MemberRole } from '../councils/vocabulary.ts';
import type { OfficeRole } from '../organisations/vocabulary.ts';
import { refuse } from './refusal.ts';
import type { Verdict } from './verdict.ts';

/** Who acts. Offices and seats are those of today: a right ends by itself on the day after `until`. */
export type Actor =
  | { kind: 'visitor' }
  | { kind: 'system' }
  | {
      kind: 'person';
      accountId: string;
      personId: string;
      offices: { organisationId: string; role: OfficeRole }[];
      seats: { councilId: string; role: MemberRole }[];
    };

export const visitor: Actor = { kind: 'visitor' };
export const system: Actor = { kind: 'system' };

export const holdsOffice = (actor: Actor, organisationId: string, ...roles: OfficeRole[]): boolean =>
  actor.kind === 'person' &&
  actor.offices.some(
    (office) =>
      office.organisationId === organisationId && (roles.length === 0 || roles.includes(office.role)),
  );

export const sitsIn = (actor: Actor, councilId: string, ...roles: MemberRole[]): boolean =>
  actor.kind === 'person' &&
  actor.seats.some(
    (seat) => seat.councilId === councilId && (roles.length === 0 || roles.includes(seat.role)),
  );

/** `allow(condition)`: yes, or "sign in" for a visitor and "not allowed" for someone else. */
export const allow = (actor: Actor, condition: boolean): Verdict =>
  condition ? true : actor.kind === 'visitor' ? refuse('sign-in-needed') : refuse('not-allowed');

/** What someone may not see does not exist for them. Who is not signed in may be somebody whose session has ended. */
export const allowOrHide = (actor: Actor, condition: boolean): Verdict =>
  condition ? true : actor.kind === 'visitor' ? refuse('sign-in-needed') : refuse('not-found');

/** The permission of public acts. */
export const everyone = (): Verdict => true;

export const anyoneSignedIn = (actor: Actor): Verdict => allow(actor, actor.kind === 'person');

/** As facts record it: an account id, 'visitor' or 'system'. */
export const actorName = (actor: Actor): string => (actor.kind === 'person' ? actor.accountId : actor.kind);
