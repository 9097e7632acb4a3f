import { daysBetween, type Day } from '../shared/civil-days.ts';
import type { Due, NowSentence, Turn, TurnTask } from './trail.ts';
import { isTurnedDown, type Standing } from './rules.ts';
import type { Phase } from './vocabulary.ts';

/** What is open at this moment around a proposal. */
export type Underway = {
  phase: Phase;
  today: Day;
  /** The municipality or region, by name. */
  organisation: string;
  consultations: { title: string; slug: string; closesAt: string; questions: number }[];
  /** Councils that were asked and have not submitted. */
  awaitedAdvice: { council: string; due: Due | null }[];
  /** Addressees of submitted advice whose response is not complete. */
  awaitedResponses: { advice: string; authority: string; due: Due | null }[];
} & Pick<Standing, 'undecided' | 'decided'>;

/** Days after the last day, on this day; 0 when it has not passed, or when there is none. */
export const overdueDays = (due: Pick<Due, 'on'> | null, on: Day): number =>
  due === null ? 0 : Math.max(0, daysBetween(due.on, on));

const turn = (task: TurnTask, voice: Turn['voice'], who: string, more: Partial<Turn> = {}): Turn => ({
  voice,
  task,
  who,
  due: null,
  closesAt: null,
  questions: null,
  overdueDays: 0,
  about: null,
  ...more,
});

const ownTask = (underway: Underway): Turn[] => {
  const { phase, undecided, organisation, awaitedAdvice } = underway;
  const municipality = (task: TurnTask) => [turn(task, 'municipality', organisation)];
  switch (phase) {
    case 'idea':
    case 'drafting':
      return municipality('write');
    case 'advice':
    case 'response':
    case 'decision':
      // Whoever waited long enough may go on without the advice (Awb 3:6(2)).
      if (phase !== 'decision' && awaitedAdvice.length > 0) return municipality('proceed');
      if (phase === 'advice') return municipality('ask');
      if (undecided.length > 0) return undecided.map((who) => turn('decide', 'municipality', who));
      return isTurnedDown(underway) ? [] : municipality('carryOut');
    case 'carryingOut':
      return municipality('carryOut');
    case 'evaluated':
    case 'withdrawn':
      return [];
  }
};

const byDue = (one: Turn, other: Turn): number =>
  (one.due?.on ?? '9999').localeCompare(other.due?.on ?? '9999') || one.who.localeCompare(other.who);

/**
 * Who is at turn: first the residents while a round is open, then whoever owes a response or advice (the
 * first last day first), and when nobody owes anything the municipality with what its phase asks. Advice
 * that is late does not stop the proposal (Awb 3:6(2)), so it stands behind the rest. Advice that was given is
 * answered, also on a proposal that was withdrawn.
 */
export const turnsOf = (underway: Underway): Turn[] => {
  const { phase, today, consultations, awaitedAdvice, awaitedResponses, organisation } = underway;
  const asked = (phase === 'withdrawn' ? [] : awaitedAdvice).map(({ council, due }) =>
    turn('advise', 'council', council, { due, overdueDays: overdueDays(due, today) }),
  );
  const owed = [
    ...awaitedResponses.map(({ advice, authority, due }) =>
      turn('respond', 'municipality', authority, {
        due,
        overdueDays: overdueDays(due, today),
        about: { advice },
      }),
    ),
    ...asked.filter((one) => one.overdueDays === 0),
  ].sort(byDue);
  const late = asked.filter((one) => one.overdueDays > 0).sort(byDue);
  const residents = (phase === 'withdrawn' ? [] : consultations).map(({ title, slug, closesAt, questions }) =>
    turn('answer', 'residents', organisation, {
      closesAt,
      questions,
      about: { consultation: { title, slug } },
    }),
  );
  // Deciding and carrying out wait for nobody.
  const waits = phase !== 'decision' && phase !== 'carryingOut';
  const own = owed.length === 0 || !waits ? ownTask(underway) : [];
  return [...residents, ...owed, ...own, ...late];
};

/** What is going on, in one word; the most urgent thing names it. */
export const sentenceOf = (underway: Underway): NowSentence => {
  const { phase, today, consultations, awaitedResponses, undecided } = underway;
  // What was decided is the news, also when a council is asked about how it goes.
  const isOver = phase === 'carryingOut' || phase === 'evaluated' || isTurnedDown(underway);
  const awaitedAdvice = isOver ? [] : underway.awaitedAdvice;
  if (phase === 'withdrawn') return 'withdrawn';
  if (consultations.length > 0) return 'consulting';
  if (awaitedResponses.some(({ due }) => overdueDays(due, today) > 0)) return 'response-overdue';
  if (awaitedResponses.length > 0) return 'response-awaited';
  if (awaitedAdvice.some(({ due }) => overdueDays(due, today) === 0)) return 'advice-awaited';
  if (awaitedAdvice.length > 0 && (phase === 'advice' || phase === 'response')) return 'advice-overdue';
  switch (phase) {
    case 'idea':
    case 'drafting':
    case 'evaluated':
      return phase;
    case 'advice':
      return 'asking';
    case 'response':
    case 'decision':
      if (undecided.length > 0) return 'deciding';
      return isTurnedDown(underway) ? 'turned-down' : 'decided';
    case 'carryingOut':
      return 'carrying-out';
  }
};
