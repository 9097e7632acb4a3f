import { describe, expect, test } from 'vitest';
import {
  clock,
  closing,
  days,
  daysLeft,
  duration,
  list,
  longDay,
  moment,
  number,
  percent,
  period,
  termLength,
  weekdayLong,
} from './format.ts';

describe('dates and times the Dutch way', () => {
  test('a day is written out, with or without its weekday', () => {
    expect(longDay('2026-11-22')).toBe('22 november 2026');
    expect(longDay('2026-03-01')).toBe('1 maart 2026');
    expect(weekdayLong('2026-11-22')).toBe('zondag 22 november 2026');
    expect(weekdayLong('2026-11-23')).toBe('maandag 23 november 2026');
    expect(period('2026-11-01', '2026-11-22')).toBe('1 november 2026 tot en met 22 november 2026');
  });

  test('a moment is shown on the Dutch clock, in winter and in summer', () => {
    expect(clock('2026-11-22T13:30:00Z')).toBe('14.30 uur');
    expect(clock('2026-07-01T12:30:00Z')).toBe('14.30 uur');
    expect(clock('2026-11-22T08:05:00Z')).toBe('09.05 uur');
    expect(moment('2026-11-22T23:30:00Z')).toBe('23 november 2026 om 00.30 uur');
  });

  test('a closing moment has weekday, date, time and how many days are left', () => {
    const closes = '2026-11-22T16:00:00Z';
    expect(closing(closes, '2026-11-19T22:00:00Z')).toBe(
      'zondag 22 november 2026 om 17.00 uur (nog 3 dagen)',
    );
    expect(closing(closes, '2026-11-21T09:00:00Z')).toBe('zondag 22 november 2026 om 17.00 uur (nog 1 dag)');
    expect(closing(closes, '2026-11-22T15:59:59Z')).toBe('zondag 22 november 2026 om 17.00 uur (vandaag)');
    expect(closing(closes, closes)).toBe('zondag 22 november 2026 om 17.00 uur');
  });

  test('days left are counted on the Dutch calendar, also in the hour that UTC is still on the day before', () => {
    expect(closing('2026-11-22T16:00:00Z', '2026-11-20T23:30:00Z')).toContain('(nog 1 dag)');
  });

  test('a closing at midnight is 24.00 of the day that ends', () => {
    expect(closing('2026-11-22T23:00:00Z', '2026-11-20T12:00:00Z')).toBe(
      'zondag 22 november 2026 om 24.00 uur (nog 2 dagen)',
    );
  });

  test('how far a day is from today', () => {
    expect(daysLeft('2026-11-25', '2026-11-22')).toBe('nog 3 dagen');
    expect(daysLeft('2026-11-22', '2026-11-22')).toBe('vandaag');
    expect(daysLeft('2026-11-21', '2026-11-22')).toBe('1 dag geleden');
  });
});

describe('numbers the Dutch way', () => {
  test('thousands have a point and decimals a comma', () => {
    expect([0, 7, 999, 1234, 1234567, 62.5, 0.125, -1234.5].map((n) => number(n))).toEqual([
      '0',
      '7',
      '999',
      '1.234',
      '1.234.567',
      '62,5',
      '0,13',
      '-1.234,5',
    ]);
    expect(number(-0.001)).toBe('0');
  });

  test('a percentage has at most one decimal and a space before the sign that no line ends in', () => {
    expect([62, 62.5, 62.54, 66.96, 0, 100].map((p) => percent(p))).toEqual([
      '62\u00a0%',
      '62,5\u00a0%',
      '62,5\u00a0%',
      '67\u00a0%',
      '0\u00a0%',
      '100\u00a0%',
    ]);
  });

  test('lengths of time are in weeks and days, with singular and plural', () => {
    expect([0, 1, 6, 7, 8, 14, 23].map((n) => duration(n))).toEqual([
      '0 dagen',
      '1 dag',
      '6 dagen',
      '1 week',
      '1 week en 1 dag',
      '2 weken',
      '3 weken en 2 dagen',
    ]);
    expect(days(1)).toBe('1 dag');
    expect([termLength(6, 'weeks'), termLength(1, 'months'), termLength(90, 'days')]).toEqual([
      '6 weken',
      '1 maand',
      '90 dagen',
    ]);
  });

  test('a list ends with "en"', () => {
    expect([list([]), list(['Velsen']), list(['Beverwijk', 'Heemskerk', 'Velsen'])]).toEqual([
      '',
      'Velsen',
      'Beverwijk, Heemskerk en Velsen',
    ]);
  });
});

test('the same in English', () => {
  expect(weekdayLong('2026-11-22', 'en')).toBe('Sunday 22 November 2026');
  expect(clock('2026-11-22T13:30:00Z', 'en')).toBe('14:30');
  expect(closing('2026-11-22T16:00:00Z', '2026-11-19T22:00:00Z', 'en')).toBe(
    'Sunday 22 November 2026 at 17:00 (3 days left)',
  );
  expect(number(1234.5, 'en')).toBe('1,234.5');
  expect(percent(62.5, 'en')).toBe('62.5%');
  expect(duration(23, 'en')).toBe('3 weeks and 2 days');
  expect(list(['a', 'b', 'c'], 'en')).toBe('a, b and c');
  expect(daysLeft('2026-11-21', '2026-11-22', 'en')).toBe('1 day ago');
});
