import { addDays, weekday, type Day } from './civil-days.ts';
import { decreeDays } from './decree-days.ts';

/** The holidays of Algemene termijnenwet 3(1), and Good Friday, which 3(2) equates with them. */
export const holidays = [
  'newYearsDay',
  'goodFriday',
  'easterMonday',
  'kingsDay',
  'liberationDay',
  'ascensionDay',
  'whitMonday',
  'christmasDay',
  'boxingDay',
] as const;
export type Holiday = (typeof holidays)[number];

/** Why a day is not a working day in the sense of the Algemene termijnenwet. */
export type NonWorking =
  | { kind: 'holiday'; holiday: Holiday }
  | { kind: 'equated'; source: string }
  | { kind: 'weekend'; weekday: 'saturday' | 'sunday' };

/** Easter Sunday of a Gregorian year (the anonymous algorithm, Nature 1876). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  // Easter never falls before 22 March, so the sum below counts on from 1 March.
  return addDays(`${year}-03-01`, h + l - 7 * m + 21);
}

/** The day the King's birthday is celebrated: 27 April, a day earlier when that is a Sunday; until 2013 the Queen's, 30 April. */
function kingsDay(year: number): Day {
  const birthday = year < 2014 ? `${year}-04-30` : `${year}-04-27`;
  return weekday(birthday) === 7 ? addDays(birthday, -1) : birthday;
}

const byYear = new Map<string, Map<Day, Holiday>>();

function holidaysOf(year: string): Map<Day, Holiday> {
  const known = byYear.get(year);
  if (known) return known;
  const easter = easterSunday(+year);
  const found = new Map<Day, Holiday>([
    [`${year}-01-01`, 'newYearsDay'],
    [addDays(easter, -2), 'goodFriday'],
    [addDays(easter, 1), 'easterMonday'],
    [kingsDay(+year), 'kingsDay'],
    // Every year, not only once in five: the act names the day without condition.
    [`${year}-05-05`, 'liberationDay'],
    [addDays(easter, 39), 'ascensionDay'],
    [addDays(easter, 50), 'whitMonday'],
    [`${year}-12-25`, 'christmasDay'],
    [`${year}-12-26`, 'boxingDay'],
  ]);
  byYear.set(year, found);
  return found;
}

/** Why this day is a Saturday, Sunday, generally recognised holiday or equated day; undefined on a working day (Algemene termijnenwet 1 and 3). */
export function nonWorking(day: Day): NonWorking | undefined {
  const holiday = holidaysOf(day.slice(0, 4)).get(day);
  if (holiday) return { kind: 'holiday', holiday };
  const decree = decreeDays.find((each) => each.day === day);
  if (decree) return { kind: 'equated', source: decree.source };
  const dayOfWeek = weekday(day);
  if (dayOfWeek >= 6) return { kind: 'weekend', weekday: dayOfWeek === 6 ? 'saturday' : 'sunday' };
  return undefined;
}
