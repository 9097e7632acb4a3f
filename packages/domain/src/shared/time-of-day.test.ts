import { expect, test } from 'vitest';
import { timeOfDay } from './fields.ts';

const read = (text: string) => timeOfDay().safeParse(text).data ?? null;

test.each([
  ['17.00', '17:00'],
  ['17:30', '17:30'],
  ['17', '17:00'],
  ['17 uur', '17:00'],
  ['17u', '17:00'],
  ['9.30 uur', '09:30'],
  ['9 uur', '09:00'],
  ['05.00', '05:00'],
  ['5.30', '05:30'],
])('a time is read as people write it: %s', (text, time) => {
  expect(read(text)).toBe(time);
});

test.each(['5 uur', '5u', '3', '24.00', '17.60', 'vijf uur', ''])(
  '%s may be another time than was meant, or none',
  (text) => {
    expect(read(text)).toBe(null);
  },
);
