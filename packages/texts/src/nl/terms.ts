import type { TermSource } from '@samenspraak/domain/advice/vocabulary.ts';
import type { Holiday, NonWorking } from '@samenspraak/domain/shared/holidays.ts';
import type { TermCount, TermReason, TermUnit } from '@samenspraak/domain/shared/terms.ts';
import { longDay, termLength, weekdayLong } from '../format.ts';

type Reasons = { [Code in TermReason['code']]: (reason: Extract<TermReason, { code: Code }>) => string };

const holidays: Record<Holiday, string> = {
  newYearsDay: 'Nieuwjaarsdag',
  goodFriday: 'Goede Vrijdag',
  easterMonday: 'Tweede Paasdag',
  kingsDay: 'Koningsdag',
  liberationDay: 'Bevrijdingsdag',
  ascensionDay: 'Hemelvaartsdag',
  whitMonday: 'Tweede Pinksterdag',
  christmasDay: 'Eerste Kerstdag',
  boxingDay: 'Tweede Kerstdag',
};

const sources: Record<TermSource, string> = {
  act: 'de wet',
  bylaw: 'een verordening',
  rulesOfProcedure: 'een huishoudelijk reglement',
  covenant: 'een convenant',
  letter: 'een brief',
};

function whyFree(why: NonWorking): string {
  if (why.kind === 'holiday') return holidays[why.holiday];
  if (why.kind === 'equated') return `een dag die met een feestdag is gelijkgesteld (${why.source})`;
  return why.weekday === 'saturday' ? 'een zaterdag' : 'een zondag';
}

const reasons: Reasons = {
  'day-of-event-not-counted': ({ event }) => `De dag zelf, ${longDay(event)}, telt niet mee.`,
  'day-of-event-counted': ({ event }) => `${longDay(event)} telt mee als eerste dag.`,
  'counted-backwards': ({ event }) => `De termijn telt terug vanaf ${longDay(event)}.`,
  'last-day-of-month': ({ day }) =>
    `Die maand heeft geen dag met dit nummer. Daarom geldt de laatste dag van de maand: ${longDay(day)}.`,
  'extended-weekend': ({ day }) => `Verlengd: valt op ${weekdayLong(day)}.`,
  'extended-holiday': ({ day, holiday }) => `Verlengd: valt op ${holidays[holiday]} (${weekdayLong(day)}).`,
  'equated-day': ({ day, source }) =>
    `Verlengd: valt op ${weekdayLong(day)}. Die dag is gelijkgesteld met een feestdag (${source}).`,
  'minimum-two-working-days': ({ day }) =>
    `Verlengd tot en met ${weekdayLong(day)}: een termijn van drie dagen of meer heeft altijd minstens twee werkdagen.`,
  'not-extended-long-term': () => 'Niet verlengd: de termijn is langer dan 90 dagen, 12 weken of 3 maanden.',
  'not-extended-backwards': () => 'Niet verschoven: een termijn die terugtelt, verschuift niet.',
  'not-extended-source': ({ source }) =>
    `Niet verlengd: de termijn staat in ${sources[source]}. Alleen een termijn uit een wet of verordening schuift op.`,
  'not-extended-excluded': () => 'Niet verlengd: de Algemene termijnenwet geldt niet voor deze termijn.',
  'warning-ends-on-non-working-day': ({ day, nonWorking }) =>
    `Let op: de laatste dag, ${longDay(day)}, is ${whyFree(nonWorking)}.`,
  'before-known-decree-years': ({ firstYear }) =>
    `Let op: van vóór ${firstYear} kennen wij niet alle dagen die met een feestdag zijn gelijkgesteld. De laatste dag kan later zijn.`,
  'beyond-known-decree-years': ({ lastYear }) =>
    `Let op: wij weten nog niet welke dagen na ${lastYear} met een feestdag zijn gelijkgesteld. De laatste dag kan later zijn.`,
};

/** Terms: how long they are, and in sentences why they end on the day they end. */
export const terms = {
  holidays,
  sources,
  /** "6 weken na 12 januari 2026" */
  statement: (term: { event: string; count: TermCount; n: number; unit: TermUnit }): string => {
    const word = { after: 'na', from: 'vanaf', before: 'vóór' }[term.count];
    return `${termLength(term.n, term.unit)} ${word} ${longDay(term.event)}`;
  },
  /** "De laatste dag is dinsdag 7 april 2026." */
  endsOn: (day: string): string => `De laatste dag is ${weekdayLong(day)}.`,
  why: 'Waarom deze dag?',
  /** For a day that follows from no term. */
  chosen: 'Wie om het advies vroeg, koos deze dag zelf.',
  reasons,
  /** The sentence for one step of the explanation. */
  because: (reason: TermReason): string => (reasons[reason.code] as (reason: TermReason) => string)(reason),
};
