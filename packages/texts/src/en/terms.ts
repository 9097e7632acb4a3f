import type { NonWorking } from '@samenspraak/domain/shared/holidays.ts';
import type { TermReason } from '@samenspraak/domain/shared/terms.ts';
import { longDay, termLength, weekdayLong } from '../format.ts';
import type { terms as nl } from '../nl/terms.ts';

const holidays: (typeof nl)['holidays'] = {
  newYearsDay: 'New Year’s Day',
  goodFriday: 'Good Friday',
  easterMonday: 'Easter Monday',
  kingsDay: 'King’s Day',
  liberationDay: 'Liberation Day',
  ascensionDay: 'Ascension Day',
  whitMonday: 'Whit Monday',
  christmasDay: 'Christmas Day',
  boxingDay: 'Boxing Day',
};

const sources: (typeof nl)['sources'] = {
  act: 'an act',
  bylaw: 'a bylaw',
  rulesOfProcedure: 'rules of procedure',
  covenant: 'a covenant',
  letter: 'a letter',
};

function whyFree(why: NonWorking): string {
  if (why.kind === 'holiday') return holidays[why.holiday];
  if (why.kind === 'equated') return `a day equated with a public holiday (${why.source})`;
  return why.weekday === 'saturday' ? 'a Saturday' : 'a Sunday';
}

const reasons: (typeof nl)['reasons'] = {
  'day-of-event-not-counted': ({ event }) => `The day itself, ${longDay(event, 'en')}, does not count.`,
  'day-of-event-counted': ({ event }) => `${longDay(event, 'en')} counts as the first day.`,
  'counted-backwards': ({ event }) => `The term counts back from ${longDay(event, 'en')}.`,
  'last-day-of-month': ({ day }) =>
    `That month has no day with this number. So the last day of the month applies: ${longDay(day, 'en')}.`,
  'extended-weekend': ({ day }) => `Extended: falls on ${weekdayLong(day, 'en')}.`,
  'extended-holiday': ({ day, holiday }) =>
    `Extended: falls on ${holidays[holiday]} (${weekdayLong(day, 'en')}).`,
  'equated-day': ({ day, source }) =>
    `Extended: falls on ${weekdayLong(day, 'en')}. That day is equated with a public holiday (${source}).`,
  'minimum-two-working-days': ({ day }) =>
    `Extended to ${weekdayLong(day, 'en')}: a term of three days or more always has at least two working days.`,
  'not-extended-long-term': () => 'Not extended: the term is longer than 90 days, 12 weeks or 3 months.',
  'not-extended-backwards': () => 'Not moved: a term that counts back is never moved.',
  'not-extended-source': ({ source }) =>
    `Not extended: the term is set in ${sources[source]}. Only a term set in an act or a bylaw is extended.`,
  'not-extended-excluded': () =>
    'Not extended: the General Extension of Time Limits Act does not apply to this term.',
  'warning-ends-on-non-working-day': ({ day, nonWorking }) =>
    `Please note: the last day, ${longDay(day, 'en')}, is ${whyFree(nonWorking)}.`,
  'before-known-decree-years': ({ firstYear }) =>
    `Please note: before ${firstYear} we do not know all days that were equated with a public holiday. The last day may be later.`,
  'beyond-known-decree-years': ({ lastYear }) =>
    `Please note: we do not know yet which days after ${lastYear} are equated with a public holiday. The last day may be later.`,
};

/** Terms: how long they are, and in sentences why they end on the day they end. */
export const terms: typeof nl = {
  holidays,
  sources,
  statement: (term) => {
    const word = { after: 'after', from: 'from', before: 'before' }[term.count];
    return `${termLength(term.n, term.unit, 'en')} ${word} ${longDay(term.event, 'en')}`;
  },
  endsOn: (day) => `The last day is ${weekdayLong(day, 'en')}.`,
  why: 'Why this day?',
  chosen: 'Whoever asked for the advice chose this day.',
  reasons,
  because: (reason: TermReason) => (reasons[reason.code] as (reason: TermReason) => string)(reason),
};
