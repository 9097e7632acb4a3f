import { z } from 'zod';
import { termSources, type TermSource } from '../advice/vocabulary.ts';
import { addDays, addMonths, daysBetween, dayField, type Day } from './civil-days.ts';
import { decreeYears } from './decree-days.ts';
import { nonWorking, type Holiday, type NonWorking } from './holidays.ts';

export const termCounts = ['after', 'from', 'before'] as const;
export type TermCount = (typeof termCounts)[number];

export const termUnits = ['days', 'weeks', 'months'] as const;
export type TermUnit = (typeof termUnits)[number];

/** A term as the act, bylaw or agreement states it, and the day of the event it is counted from. */
export const termInput = z.strictObject({
  event: dayField.refine((day) => day >= '2000-01-01' && day <= '2200-12-31', {
    error: 'The event must lie in the years 2000 to 2200',
  }),
  count: z.enum(termCounts),
  n: z.int().min(1).max(3660),
  unit: z.enum(termUnits),
  source: z.enum(termSources),
  atwExcluded: z.boolean().optional(),
});
export type TermInput = z.infer<typeof termInput>;

/** One step in the explanation of an end day; the texts turn each into a sentence. */
export type TermReason =
  | { code: 'day-of-event-not-counted'; event: Day }
  | { code: 'day-of-event-counted'; event: Day }
  | { code: 'counted-backwards'; event: Day }
  | { code: 'last-day-of-month'; day: Day }
  | { code: 'extended-weekend'; day: Day; weekday: 'saturday' | 'sunday' }
  | { code: 'extended-holiday'; day: Day; holiday: Holiday }
  | { code: 'equated-day'; day: Day; source: string }
  | { code: 'minimum-two-working-days'; day: Day }
  | { code: 'not-extended-long-term' }
  | { code: 'not-extended-backwards' }
  | { code: 'not-extended-source'; source: TermSource }
  | { code: 'not-extended-excluded' }
  | { code: 'warning-ends-on-non-working-day'; day: Day; nonWorking: NonWorking }
  | { code: 'before-known-decree-years'; firstYear: number }
  | { code: 'beyond-known-decree-years'; lastYear: number };

/** A term computed: the day the counting ends, the day the term ends in law, and why. */
export type TermEnd = { raw: Day; end: Day; because: TermReason[] };

type Term = Omit<TermInput, 'event'>;

function counted({ event, count, n, unit }: TermInput): { raw: Day; because: TermReason[] } {
  const steps = count === 'before' ? -n : n;
  const reached =
    unit === 'months' ? addMonths(event, steps) : addDays(event, unit === 'weeks' ? steps * 7 : steps);
  const because: TermReason[] = [
    count === 'after'
      ? { code: 'day-of-event-not-counted', event }
      : count === 'from'
        ? { code: 'day-of-event-counted', event }
        : { code: 'counted-backwards', event },
  ];
  if (unit === 'months' && reached.slice(8) !== event.slice(8)) {
    because.push({ code: 'last-day-of-month', day: reached });
  }
  return { raw: count === 'from' ? addDays(reached, -1) : reached, because };
}

/** Algemene termijnenwet 4: no extension for terms of more than 90 days, twelve weeks or three months. */
const isLongTerm = ({ n, unit }: Pick<Term, 'n' | 'unit'>): boolean =>
  n > { days: 90, weeks: 12, months: 3 }[unit];

/** Why the Algemene termijnenwet does not move the end of this term; undefined when it does apply (articles 1(2) and 4, Gemeentewet 145). */
function notExtended(term: Term): TermReason | undefined {
  if (term.count === 'before') return { code: 'not-extended-backwards' };
  if (term.source !== 'act' && term.source !== 'bylaw')
    return { code: 'not-extended-source', source: term.source };
  if (term.atwExcluded) return { code: 'not-extended-excluded' };
  if (isLongTerm(term)) return { code: 'not-extended-long-term' };
  return undefined;
}

function passedOver(day: Day, why: NonWorking): TermReason {
  if (why.kind === 'holiday') return { code: 'extended-holiday', day, holiday: why.holiday };
  if (why.kind === 'equated') return { code: 'equated-day', day, source: why.source };
  return { code: 'extended-weekend', day, weekday: why.weekday };
}

/** Algemene termijnenwet 1(1): the first day from here that is no Saturday, Sunday or holiday, and the days passed over. */
function nextWorkingDay(from: Day): { day: Day; because: TermReason[] } {
  const because: TermReason[] = [];
  let day = from;
  for (let why = nonWorking(day); why; why = nonWorking(day)) {
    because.push(passedOver(day, why));
    day = addDays(day, 1);
  }
  return { day, because };
}

/** Algemene termijnenwet 2: the second working day of a term that begins on this day. */
function secondWorkingDay(first: Day): Day {
  return nextWorkingDay(addDays(nextWorkingDay(first).day, 1)).day;
}

/**
 * The last day of a term, and why it is that day (Algemene termijnenwet 1 to 4; Gemeentewet 145 for bylaws).
 * A term ends at 24:00 of the day given. Terms of rules of procedure, covenants and letters are never moved;
 * when they end on a Saturday, Sunday or holiday the explanation warns. Throws on a term outside `termInput`.
 */
export function termEnd(input: TermInput): TermEnd {
  const term = termInput.parse(input);
  const { raw, because } = counted(term);
  const fixed = notExtended(term);
  if (fixed) {
    const why = nonWorking(raw);
    if (why) because.push(fixed, { code: 'warning-ends-on-non-working-day', day: raw, nonWorking: why });
    return { raw, end: raw, because };
  }
  const extended = nextWorkingDay(raw);
  because.push(...extended.because);
  let end = extended.day;
  const firstDay = term.count === 'from' ? term.event : addDays(term.event, 1);
  if (daysBetween(firstDay, raw) + 1 >= 3) {
    const second = secondWorkingDay(firstDay);
    if (second > end) {
      end = second;
      because.push({ code: 'minimum-two-working-days', day: end });
    }
  }
  // A day that a decree equates is a working day here for as long as its decree is not known.
  if (+raw.slice(0, 4) < decreeYears.first) {
    because.push({ code: 'before-known-decree-years', firstYear: decreeYears.first });
  } else if (+end.slice(0, 4) > decreeYears.last) {
    because.push({ code: 'beyond-known-decree-years', lastYear: decreeYears.last });
  }
  return { raw, end, because };
}
