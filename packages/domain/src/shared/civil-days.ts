import { z } from 'zod';

/** A civil day in the Netherlands, written YYYY-MM-DD: a day on the calendar, not an instant. */
export type Day = string;

/** All rules of time in this field are rules of the Dutch clock, wherever the server stands. */
const timeZone = 'Europe/Amsterdam';

const dayMs = 86_400_000;

const epochDay = (day: Day): number =>
  Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8)) / dayMs;
const fromEpochDay = (n: number): Day => new Date(n * dayMs).toISOString().slice(0, 10);

/** Whether this text is a day that exists on the calendar (2027-02-29 does not). */
export function isDay(text: unknown): text is Day {
  return (
    typeof text === 'string' &&
    // Date.UTC reads the years 0 to 99 as 1900 to 1999.
    /^[1-9]\d{3}-\d{2}-\d{2}$/.test(text) &&
    fromEpochDay(epochDay(text)) === text
  );
}

/** A civil day as input: YYYY-MM-DD. */
export const dayField = z.string().refine(isDay, { error: 'Not a day that exists, written as YYYY-MM-DD' });

/** The day so many days later (or earlier, when negative). */
export const addDays = (day: Day, days: number): Day => fromEpochDay(epochDay(day) + days);

/** How many days lie from the first day to the second; negative when the second comes first. */
export const daysBetween = (from: Day, to: Day): number => epochDay(to) - epochDay(from);

/** The day of the week: 1 is Monday, 7 is Sunday (ISO 8601). */
export const weekday = (day: Day): number => ((((epochDay(day) + 3) % 7) + 7) % 7) + 1;

/** The same day number so many months later, or the last day of that month when it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const index = +day.slice(0, 4) * 12 + (+day.slice(5, 7) - 1) + months;
  const [year, month] = [Math.floor(index / 12), index - Math.floor(index / 12) * 12];
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return fromEpochDay(Date.UTC(year, month, Math.min(+day.slice(8), lastOfMonth)) / dayMs);
}

const wallClock = new Intl.DateTimeFormat('en-CA', {
  timeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function wallParts(instantMs: number): Record<string, string> {
  return Object.fromEntries(wallClock.formatToParts(instantMs).map((part) => [part.type, part.value]));
}

const hourMs = 3_600_000;
const offsets = new Map<number, number>();
const offsetsKept = 2_000;

/**
 * How far the Dutch clock is ahead of UTC at this instant, in milliseconds. Asked of Intl once for each hour, on
 * which alone the clock changes: asking costs more than everything else a page does with time.
 */
function offsetAt(instantMs: number): number {
  const hour = Math.floor(instantMs / hourMs);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const start = hour * hourMs;
  const { year, month, day, hour: wallHour, minute, second } = wallParts(start);
  const offset = Date.UTC(+year!, +month! - 1, +day!, +wallHour!, +minute!, +second!) - start;
  if (offsets.size >= offsetsKept) offsets.clear();
  offsets.set(hour, offset);
  return offset;
}

const wallISO = (instantISO: string): string => {
  const instantMs = Date.parse(instantISO);
  return new Date(instantMs + offsetAt(instantMs)).toISOString();
};

/** The civil day it is in the Netherlands at this instant. */
export const dayOf = (instantISO: string): Day => wallISO(instantISO).slice(0, 10);

/** The time the clock shows in the Netherlands at this instant, as HH:MM. */
export const wallTimeOf = (instantISO: string): string => wallISO(instantISO).slice(11, 16);

/**
 * The instant at which the Dutch clock shows this time (HH:MM, 24:00 allowed) on this day, as ISO in UTC.
 * In the hour that is skipped in March the clock has moved on one hour; of the hour that comes twice in
 * October the first is meant.
 */
export function instantAt(day: Day, wallTime: string): string {
  if (!isDay(day) || !/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(wallTime)) {
    throw new RangeError(
      `No such moment: "${day} ${wallTime}". Give a day as YYYY-MM-DD and a time as HH:MM.`,
    );
  }
  const wall = epochDay(day) * dayMs + (+wallTime.slice(0, 2) * 60 + +wallTime.slice(3)) * 60_000;
  const before = offsetAt(wall - dayMs);
  const after = offsetAt(wall + dayMs);
  // A clock change lies between the two offsets: try the one that was in force before it first.
  const early = wall - before;
  const instant = offsetAt(early) === before ? early : wall - after;
  const exists = offsetAt(instant) === wall - instant;
  return new Date(exists ? instant : early).toISOString();
}

/** The instant at which this day begins in the Netherlands. */
export const startOfDay = (day: Day): string => instantAt(day, '00:00');

/** The instant at which this day has ended: the first instant of the next day (periods are half-open). */
export const endOfDay = (day: Day): string => instantAt(day, '24:00');
