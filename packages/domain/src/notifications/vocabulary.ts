import type { MemberRole } from '../councils/vocabulary.ts';
import type { OfficeRole } from '../organisations/vocabulary.ts';
import type { Day } from '../shared/civil-days.ts';

/**
 * The letters by mail and what each needs: public words, days and numbers. No names or addresses of people;
 * those are looked up when the letter leaves.
 */
export type LetterParameters = {
  signInCode: { codeId: string };
  invitation: { role: OfficeRole | MemberRole; at: string };
  adviceRequested: { requestId: string; title: string; dueOn: Day | null };
  /** The request was taken back, or the proposal it was about. */
  requestWithdrawn: { title: string; reason: string };
  adviceSubmitted: { number: string; title: string; dueOn: Day | null };
  responseCompleted: { number: string; title: string; authority: string };
};
export type LetterTemplate = keyof LetterParameters;

/** What the payload of a `mail` parcel looks like. */
export type MailPayload = {
  [T in LetterTemplate]: { template: T; personId?: string; parameters: LetterParameters[T] };
}[LetterTemplate];
