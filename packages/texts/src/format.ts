import type { Language } from '@samenspraak/domain/accounts/vocabulary.ts';
import {
  addDays,
  dayOf,
  daysBetween,
  wallTimeOf,
  weekday,
  type Day,
} from '@samenspraak/domain/shared/civil-days.ts';

// Own words instead of Intl: what a server prints may not depend on the ICU data it was built with.
const words = {
  nl: {
    months: 'januari februari maart april mei juni juli augustus september oktober november december'.split(
      ' ',
    ),
    weekdays: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' '),
    day: ['dag', 'dagen'],
    week: ['week', 'weken'],
    month: ['maand', 'maanden'],
    and: 'en',
    at: 'om',
    until: 'tot en met',
  },
  en: {
    months: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
    weekdays: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
    day: ['day', 'days'],
    week: ['week', 'weeks'],
    month: ['month', 'months'],
    and: 'and',
    at: 'at',
    until: 'to',
  },
} as const satisfies Record<Language, object>;

/** "22 november 2026" */
export const longDay = (day: Day, lang: Language = 'nl'): string =>
  `${+day.slice(8)} ${words[lang].months[+day.slice(5, 7) - 1]} ${day.slice(0, 4)}`;

/** "zondag", for the day of the week 1 (Monday) to 7 (Sunday). */
const weekdayName = (day: Day, lang: Language = 'nl'): string => words[lang].weekdays[weekday(day) - 1]!;

/** "zondag 22 november 2026" */
export const weekdayLong = (day: Day, lang: Language = 'nl'): string =>
  `${weekdayName(day, lang)} ${longDay(day, lang)}`;

const time = (wallTime: string, lang: Language): string =>
  lang === 'nl' ? `${wallTime.replace(':', '.')} uur` : wallTime;

/** "14.30 uur": what the Dutch clock shows at this instant. */
export const clock = (instant: string, lang: Language = 'nl'): string => time(wallTimeOf(instant), lang);

/** "22 november 2026 om 14.30 uur" */
export const moment = (instant: string, lang: Language = 'nl'): string =>
  `${longDay(dayOf(instant), lang)} ${words[lang].at} ${clock(instant, lang)}`;

/** "1 november 2026 tot en met 22 november 2026"; both days included. */
export const period = (from: Day, until: Day, lang: Language = 'nl'): string =>
  `${longDay(from, lang)} ${words[lang].until} ${longDay(until, lang)}`;

/** "1.234" or "62,5": at most two decimals. */
export const number = (value: number, lang: Language = 'nl', decimals = 2): string => {
  const [whole, fraction] = String(Math.abs(+value.toFixed(decimals))).split('.');
  const [thousands, decimal] = lang === 'nl' ? ['.', ','] : [',', '.'];
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, thousands!);
  return `${+value.toFixed(decimals) < 0 ? '-' : ''}${grouped}${fraction ? decimal! + fraction : ''}`;
};

/** "62 %" or "62,5 %", for a percentage from 0 to 100: at most one decimal, never apart from its sign. */
export const percent = (percentage: number, lang: Language = 'nl'): string =>
  `${number(percentage, lang, 1)}${lang === 'nl' ? '\u00a0%' : '%'}`;

const counted = (n: number, noun: readonly [string, string], lang: Language): string =>
  `${number(n, lang)} ${Math.abs(n) === 1 ? noun[0] : noun[1]}`;

/** "3 dagen" or "1 dag" */
export const days = (n: number, lang: Language = 'nl'): string => counted(n, words[lang].day, lang);

/** "6 weken": the length of a term in its own unit. */
export const termLength = (n: number, unit: 'days' | 'weeks' | 'months', lang: Language = 'nl'): string =>
  counted(n, { days: words[lang].day, weeks: words[lang].week, months: words[lang].month }[unit], lang);

/** "3 weken en 2 dagen" */
export const duration = (length: number, lang: Language = 'nl'): string => {
  const weeks = Math.floor(length / 7);
  const rest = length % 7;
  const parts = [
    ...(weeks > 0 ? [counted(weeks, words[lang].week, lang)] : []),
    ...(rest > 0 || weeks === 0 ? [days(rest, lang)] : []),
  ];
  return list(parts, lang);
};

/** "nog 3 dagen", "vandaag" or "3 dagen geleden": how far a day is from today. */
export const daysLeft = (day: Day, today: Day, lang: Language = 'nl'): string => {
  const left = daysBetween(today, day);
  if (left === 0) return lang === 'nl' ? 'vandaag' : 'today';
  if (left < 0) return lang === 'nl' ? `${days(-left, lang)} geleden` : `${days(-left, lang)} ago`;
  return lang === 'nl' ? `nog ${days(left, lang)}` : `${days(left, lang)} left`;
};

/**
 * "zondag 22 november 2026 om 17.00 uur (nog 3 dagen)": a closing moment, and how long it still is.
 * Midnight is 24.00 of the day that ends; once past, nothing is said about days left.
 */
export const closing = (instant: string, now: string, lang: Language = 'nl'): string => {
  const midnight = wallTimeOf(instant) === '00:00';
  const day = midnight ? addDays(dayOf(instant), -1) : dayOf(instant);
  const at = time(midnight ? '24:00' : wallTimeOf(instant), lang);
  const left = Date.parse(now) < Date.parse(instant) ? ` (${daysLeft(day, dayOf(now), lang)})` : '';
  return `${weekdayLong(day, lang)} ${words[lang].at} ${at}${left}`;
};

/** "Beverwijk, Heemskerk en Velsen" */
export const list = (items: readonly string[], lang: Language = 'nl'): string =>
  items.length < 2
    ? (items[0] ?? '')
    : `${items.slice(0, -1).join(', ')} ${words[lang].and} ${items[items.length - 1]}`;
