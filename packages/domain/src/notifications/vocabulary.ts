import type { MemberRole } from '../councils/vocabulary.ts';
import type { OfficeRole } from '../organisations/vocabulary.ts';
import type { Day } from '../shared/civil-days.ts';

/** What a letter by mail can ask of somebody; each has its sentences in `texts`. */
export const taskActions = [
  'giveAdvice',
  'adoptAdvice',
  'answerAdvice',
  'readResponse',
  'readDecision',
] as const;
export type TaskAction = (typeof taskActions)[number];

/** The letters and what each needs. No names or addresses of people: those are looked up when it is sent. */
export type LetterParameters = {
  'sign-in-code': { codeId: string };
  invitation: { role: OfficeRole | MemberRole; at: string };
  task: {
    action: TaskAction;
    /** What it is about, in public words: the title of the dossier or the advice. */
    about: string;
    /** Which council or authority it is for. */
    at: string;
    by: Day | null;
    /** A public number or name to find it by. */
    reference?: string;
  };
};
export type LetterTemplate = keyof LetterParameters;

/** Payload of a `mail` parcel: to a person, or to the general address of an organisation or council. */
export type MailPayload = {
  [T in LetterTemplate]: {
    template: T;
    personId?: string;
    /** A general address only ("raad@voorbeeld.nl"); people are written to by `personId`. */
    email?: string;
    parameters: LetterParameters[T];
  };
}[LetterTemplate];
