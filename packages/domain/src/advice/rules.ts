import type { Phase } from '../dossiers/vocabulary.ts';
import { type Day, isDay } from '../shared/civil-days.ts';
import { termEnd, type TermInput } from '../shared/terms.ts';
import type { States } from '../shared/states.ts';
import type { SettingValue } from '../councils/rules.ts';
import type { Origin } from './vocabulary.ts';

/** Adopted advice can be reopened for another adoption; after submission nothing can be done to it any more. */
export const adviceStates = {
  draft: { save: 'draft', adopt: 'adopted', discard: 'discarded' },
  adopted: { reopen: 'draft', submit: 'submitted' },
  submitted: {},
} as const satisfies States;

export const requestStates = {
  draft: { edit: 'draft', send: 'sent', discard: 'discarded' },
  sent: { withdraw: 'withdrawn' },
  withdrawn: {},
} as const satisfies States;

export const responseStates = {
  open: { save: 'open', complete: 'completed' },
  completed: {},
} as const satisfies States;

export type AdviceState = keyof typeof adviceStates;

export const adviceStateOf = (advice: {
  adoptedAt: string | null;
  submittedAt: string | null;
}): AdviceState => (advice.submittedAt ? 'submitted' : advice.adoptedAt ? 'adopted' : 'draft');

export type RequestState = keyof typeof requestStates;

export const requestStateOf = (request: {
  sentAt: string | null;
  withdrawnAt: string | null;
}): RequestState => (request.withdrawnAt ? 'withdrawn' : request.sentAt ? 'sent' : 'draft');

export const responseStateOf = (
  response: { completedAt: string | null } | null,
): keyof typeof responseStates => (response?.completedAt ? 'completed' : 'open');

/** When a council's advice or an authority's response is due, with why it is that day. */
export const dueOn = (event: Day, { n, unit, count, source }: SettingValue<'adviceTerm'>) => {
  const term: TermInput = { event, n, unit, count, source };
  const { end, because } = termEnd(term);
  return { dueOn: end, term, because };
};

/** From these phases on a request comes late: the proposal is past the point where advice can matter most. */
const latePhases: readonly Phase[] = ['response', 'decision', 'carryingOut', 'evaluated'];

export const isLateRequest = (phase: Phase): boolean => latePhases.includes(phase);

/** What a request still lacks before it can be sent; field names as in the form. */
export const missingInRequest = (request: {
  background: string;
  questions: readonly unknown[];
  authorityIds: readonly unknown[];
  councilIds: readonly unknown[];
}): string[] => [
  ...(request.background.trim() === '' ? ['background'] : []),
  ...(request.questions.length === 0 ? ['questions'] : []),
  ...(request.authorityIds.length === 0 ? ['authorityIds'] : []),
  ...(request.councilIds.length === 0 ? ['councilIds'] : []),
];

/** Advice on a proposal judges it, so it has a tenor; other advice can do without. */
export const needsTenor = ({ origin, dossiers }: { origin: Origin; dossiers: readonly unknown[] }): boolean =>
  origin === 'solicited' || dossiers.length > 0;

/** What advice still lacks before it can be adopted. A council that gives no advice says so in its tenor. */
export const missingInAdvice = (advice: {
  origin: Origin;
  dossiers: readonly unknown[];
  tenor: string | null;
  sections: readonly unknown[];
  recommendations: readonly unknown[];
  authorityIds: readonly unknown[];
}): string[] => [
  ...(advice.tenor === null && needsTenor(advice) ? ['tenor'] : []),
  ...(advice.sections.length === 0 ? ['sections'] : []),
  ...(advice.recommendations.length === 0 && advice.tenor !== 'noAdvice' ? ['recommendations'] : []),
  ...(advice.authorityIds.length === 0 ? ['authorityIds'] : []),
];

/** "2026-003": the third piece of advice submitted in 2026 in this installation. */
export const adviceNumber = (year: number, sequence: number): string =>
  `${year}-${String(sequence).padStart(3, '0')}`;

/** Days that a response is late on a day; 0 when it is not. The day it is due is still in time. */
export const daysOverdue = (due: Day | null, today: Day, completedOn: Day | null): number => {
  const until = completedOn ?? today;
  if (due === null || !isDay(due) || until <= due) return 0;
  return Math.round((Date.parse(until) - Date.parse(due)) / 86_400_000);
};
