import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dayField,
  dayOf,
  daysBetween,
  endOfDay,
  instantAt,
  isDay,
  startOfDay,
  wallTimeOf,
  weekday,
} from './civil-days.ts';

const anyDay = fc.integer({ min: 0, max: 73_414 }).map((n) => addDays('2000-01-01', n));

describe('civil days', () => {
  test('a day is a date that exists, written YYYY-MM-DD', () => {
    expect(['2026-11-22', '2028-02-29', '2200-12-31'].map(isDay)).toEqual([true, true, true]);
    const wrong = [
      '2027-02-29',
      '2026-13-01',
      '2026-1-1',
      '22-11-2026',
      '',
      '0099-01-01',
      '2026-11-22T00:00',
      5,
      null,
    ];
    expect(wrong.filter(isDay)).toEqual([]);
    expect(dayField.safeParse('2027-02-29').success).toBe(false);
  });

  test('the month ahead has the same day number, or ends on its last day', () => {
    expect(addMonths('2026-11-22', 3)).toBe('2027-02-22');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2027-11-30', 3)).toBe('2028-02-29');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  });

  test('weekdays count from Monday', () => {
    expect(['2026-11-22', '2026-11-23', '2000-02-29', '1969-12-31'].map(weekday)).toEqual([7, 1, 2, 3]);
  });

  test('adding days and counting the days between undo each other', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(weekday(addDays(day, 7 * n))).toBe(weekday(day));
      }),
    );
  });
});

describe('the Dutch clock', () => {
  test('an evening in UTC can be the next day in the Netherlands', () => {
    expect(dayOf('2026-11-22T22:59:59Z')).toBe('2026-11-22');
    expect(dayOf('2026-11-22T23:00:00Z')).toBe('2026-11-23');
    expect(dayOf('2026-07-01T22:00:00Z')).toBe('2026-07-02');
    expect(wallTimeOf('2026-07-01T22:05:00Z')).toBe('00:05');
  });

  test('a wall time becomes an instant in winter, in summer and when the clock changes', () => {
    expect(instantAt('2026-11-22', '17:00')).toBe('2026-11-22T16:00:00.000Z');
    expect(instantAt('2026-07-01', '17:00')).toBe('2026-07-01T15:00:00.000Z');
    expect(instantAt('2027-03-28', '01:59')).toBe('2027-03-28T00:59:00.000Z');
    // 02:30 does not exist on this day: the clock then shows 03:30.
    expect(instantAt('2027-03-28', '02:30')).toBe('2027-03-28T01:30:00.000Z');
    expect(instantAt('2027-03-28', '03:00')).toBe('2027-03-28T01:00:00.000Z');
    // 02:30 comes twice on this day: the first is meant.
    expect(instantAt('2027-10-31', '02:30')).toBe('2027-10-31T00:30:00.000Z');
    expect(instantAt('2027-10-31', '03:00')).toBe('2027-10-31T02:00:00.000Z');
    expect(() => instantAt('2027-10-31', '25:00')).toThrow(RangeError);
    expect(() => instantAt('2027-02-30', '12:00')).toThrow(RangeError);
  });

  test('a day runs from its first instant up to the first instant of the next day', () => {
    expect(
      daysOfTheClockChange.map(
        (day) => (Date.parse(endOfDay(day)) - Date.parse(startOfDay(day))) / 3_600_000,
      ),
    ).toEqual([23, 25, 24]);
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        (day, hour, minute) => {
          expect(endOfDay(day)).toBe(startOfDay(addDays(day, 1)));
          expect(dayOf(startOfDay(day))).toBe(day);
          const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
          const instant = instantAt(day, time);
          expect(dayOf(instant)).toBe(day);
          if (hour !== 2) expect(wallTimeOf(instant)).toBe(time);
        },
      ),
    );
  });
});

const daysOfTheClockChange = ['2027-03-28', '2027-10-31', '2026-11-22'];
