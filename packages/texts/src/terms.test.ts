import { termEnd, type TermInput } from '@samenspraak/domain/shared/terms.ts';
import { describe, expect, test } from 'vitest';
import { terms as en } from './en/terms.ts';
import { terms as nl } from './nl/terms.ts';

const sixWeeksAfter = (event: string, other: Partial<TermInput> = {}) =>
  termEnd({ event, count: 'after', n: 6, unit: 'weeks', source: 'act', ...other }).because;

describe('a deadline says why it is that day', () => {
  test('in Dutch, when it falls on Whit Monday', () => {
    expect(sixWeeksAfter('2027-04-05').map(nl.because)).toEqual([
      'De dag zelf, 5 april 2027, telt niet mee.',
      'Verlengd: valt op Tweede Pinksterdag (maandag 17 mei 2027).',
    ]);
    expect(nl.endsOn('2027-05-18')).toBe('De laatste dag is dinsdag 18 mei 2027.');
    expect(nl.statement({ event: '2027-04-05', count: 'after', n: 6, unit: 'weeks' })).toBe(
      '6 weken na 5 april 2027',
    );
  });

  test('in Dutch, when a letter sets it and it falls on Christmas Day', () => {
    expect(sixWeeksAfter('2026-11-13', { source: 'letter' }).map(nl.because).slice(1)).toEqual([
      'Niet verlengd: de termijn staat in een brief. Alleen een termijn uit een wet of verordening schuift op.',
      'Let op: de laatste dag, 25 december 2026, is Eerste Kerstdag.',
    ]);
  });

  test('in English, when a decree equated the day', () => {
    expect(sixWeeksAfter('2026-04-03').map(en.because)).toEqual([
      'The day itself, 3 April 2026, does not count.',
      'Extended: falls on Friday 15 May 2026. That day is equated with a public holiday (Stcrt 2025, 24713).',
      'Extended: falls on Saturday 16 May 2026.',
      'Extended: falls on Sunday 17 May 2026.',
    ]);
  });

  test('in both languages with a sentence for every reason the law can give', () => {
    const everyReason = [
      sixWeeksAfter('2026-02-20'),
      sixWeeksAfter('2026-04-02', { n: 3, unit: 'days' }),
      sixWeeksAfter('2026-09-27', { n: 13 }),
      sixWeeksAfter('2026-11-13', { atwExcluded: true }),
      sixWeeksAfter('2026-11-13', { source: 'covenant' }),
      sixWeeksAfter('2027-04-06', { count: 'before', n: 10, unit: 'days' }),
      sixWeeksAfter('2026-11-30', { n: 3, unit: 'months' }),
      sixWeeksAfter('2026-10-08', { count: 'from' }),
      sixWeeksAfter('2026-04-03'),
      sixWeeksAfter('2029-01-08'),
      sixWeeksAfter('2020-01-08'),
    ].flat();
    expect(new Set(everyReason.map((reason) => reason.code))).toEqual(new Set(Object.keys(nl.reasons)));
    for (const reason of everyReason) {
      expect(nl.because(reason)).toMatch(/^[A-Z\d][^\n]+\.$/);
      expect(en.because(reason)).toMatch(/^[A-Z\d][^\n]+\.$/);
      expect(nl.because(reason) + en.because(reason)).not.toMatch(/undefined|\[object|\d{4}-\d{2}-\d{2}/);
    }
  });
});
