import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, weekday, type Day } from './civil-days.ts';
import { decreeDays } from './decree-days.ts';
import { easterSunday, nonWorking } from './holidays.ts';
import { termCounts, termEnd, termInput, termUnits, type TermInput, type TermReason } from './terms.ts';
import { termSources } from '../advice/vocabulary.ts';

const codes = (reasons: TermReason[]) => reasons.map((reason) => reason.code);

// number, event, n, unit, count, raw, end
const worked = [
  ['A01', '2026-01-12', 6, 'weeks', 'after', '2026-02-23', '2026-02-23'],
  ['A02', '2026-02-20', 6, 'weeks', 'after', '2026-04-03', '2026-04-07'],
  ['A03', '2026-03-16', 6, 'weeks', 'after', '2026-04-27', '2026-04-28'],
  ['A04', '2026-03-24', 6, 'weeks', 'after', '2026-05-05', '2026-05-06'],
  ['A06', '2026-04-03', 6, 'weeks', 'after', '2026-05-15', '2026-05-18'],
  ['A07', '2026-04-13', 6, 'weeks', 'after', '2026-05-25', '2026-05-26'],
  ['A08', '2026-03-12', 4, 'weeks', 'after', '2026-04-09', '2026-04-09'],
  ['A10', '2026-11-13', 6, 'weeks', 'after', '2026-12-25', '2026-12-28'],
  ['A11', '2026-11-19', 6, 'weeks', 'after', '2026-12-31', '2026-12-31'],
  ['A13', '2026-10-04', 12, 'weeks', 'after', '2026-12-27', '2026-12-28'],
  ['A14', '2026-09-27', 13, 'weeks', 'after', '2026-12-27', '2026-12-27'],
  ['A15', '2027-02-12', 6, 'weeks', 'after', '2027-03-26', '2027-03-30'],
  ['A17', '2027-03-16', 6, 'weeks', 'after', '2027-04-27', '2027-04-28'],
  ['A20', '2027-04-05', 6, 'weeks', 'after', '2027-05-17', '2027-05-18'],
  ['A21', '2027-11-12', 6, 'weeks', 'after', '2027-12-24', '2027-12-24'],
  ['A23', '2028-03-03', 6, 'weeks', 'after', '2028-04-14', '2028-04-18'],
  ['A25', '2028-03-24', 6, 'weeks', 'after', '2028-05-05', '2028-05-08'],
  ['A27', '2028-04-24', 6, 'weeks', 'after', '2028-06-05', '2028-06-06'],
  ['A30', '2026-09-26', 90, 'days', 'after', '2026-12-25', '2026-12-28'],
  ['B01', '2026-10-08', 6, 'weeks', 'from', '2026-11-18', '2026-11-18'],
  ['B03', '2026-04-03', 6, 'weeks', 'from', '2026-05-14', '2026-05-18'],
  ['B04', '2026-11-14', 6, 'weeks', 'from', '2026-12-25', '2026-12-28'],
  ['B07', '2028-04-25', 6, 'weeks', 'from', '2028-06-05', '2028-06-06'],
  ['C01', '2026-04-02', 3, 'days', 'after', '2026-04-05', '2026-04-08'],
  ['C03', '2026-12-24', 3, 'days', 'after', '2026-12-27', '2026-12-29'],
  ['D01', '2027-04-06', 10, 'days', 'before', '2027-03-27', '2027-03-27'],
] as const;

describe('worked cases of the Algemene termijnenwet', () => {
  test.each(worked)(
    '%s: from %s, %i %s %s, ends on %s and in law on %s',
    (_, event, n, unit, count, raw, end) => {
      expect(termEnd({ event, count, n, unit, source: 'act' })).toMatchObject({ raw, end });
      expect(termEnd({ event, count, n, unit, source: 'bylaw' })).toMatchObject({ raw, end });
    },
  );
});

describe('the explanation of an end day', () => {
  const reasonsFor = (input: Partial<TermInput> & { event: Day }) =>
    termEnd({ count: 'after', n: 6, unit: 'weeks', source: 'act', ...input }).because;

  test('names each day that was passed over, and why', () => {
    expect(reasonsFor({ event: '2026-02-20' })).toEqual([
      { code: 'day-of-event-not-counted', event: '2026-02-20' },
      { code: 'extended-holiday', day: '2026-04-03', holiday: 'goodFriday' },
      { code: 'extended-weekend', day: '2026-04-04', weekday: 'saturday' },
      { code: 'extended-weekend', day: '2026-04-05', weekday: 'sunday' },
      { code: 'extended-holiday', day: '2026-04-06', holiday: 'easterMonday' },
    ]);
    expect(reasonsFor({ event: '2027-04-05' })).toContainEqual({
      code: 'extended-holiday',
      day: '2027-05-17',
      holiday: 'whitMonday',
    });
  });

  test('names the decree behind an equated day', () => {
    expect(reasonsFor({ event: '2026-04-03' })[1]).toEqual({
      code: 'equated-day',
      day: '2026-05-15',
      source: 'Stcrt 2025, 24713',
    });
  });

  test('says that a short term was lengthened to two working days', () => {
    expect(reasonsFor({ event: '2026-04-02', n: 3, unit: 'days' }).at(-1)).toEqual({
      code: 'minimum-two-working-days',
      day: '2026-04-08',
    });
    // A term of two days has no such minimum: it ends on the first working day.
    expect(termEnd({ event: '2026-04-02', count: 'after', n: 2, unit: 'days', source: 'act' })).toMatchObject(
      {
        raw: '2026-04-04',
        end: '2026-04-07',
      },
    );
    // Counted from Good Friday as day one, these three days have no working day at all.
    expect(termEnd({ event: '2026-04-03', count: 'from', n: 3, unit: 'days', source: 'act' })).toMatchObject({
      raw: '2026-04-05',
      end: '2026-04-08',
    });
  });

  test('says why a term that ends on a free day was not moved, and warns', () => {
    expect(codes(reasonsFor({ event: '2026-09-27', n: 13 }))).toEqual([
      'day-of-event-not-counted',
      'not-extended-long-term',
      'warning-ends-on-non-working-day',
    ]);
    for (const source of ['rulesOfProcedure', 'covenant', 'letter'] as const) {
      expect(reasonsFor({ event: '2026-11-13', source }).slice(1)).toEqual([
        { code: 'not-extended-source', source },
        {
          code: 'warning-ends-on-non-working-day',
          day: '2026-12-25',
          nonWorking: { kind: 'holiday', holiday: 'christmasDay' },
        },
      ]);
    }
    expect(codes(reasonsFor({ event: '2026-11-13', atwExcluded: true }))).toContain('not-extended-excluded');
    expect(codes(reasonsFor({ event: '2027-04-06', count: 'before', n: 10, unit: 'days' }))).toEqual([
      'counted-backwards',
      'not-extended-backwards',
      'warning-ends-on-non-working-day',
    ]);
    expect(codes(reasonsFor({ event: '2026-01-12', source: 'letter' }))).toEqual([
      'day-of-event-not-counted',
    ]);
  });

  test('says that a month without that day number ends on its last day', () => {
    expect(termEnd({ event: '2026-11-30', count: 'after', n: 3, unit: 'months', source: 'act' })).toEqual({
      raw: '2027-02-28',
      end: '2027-03-01',
      because: [
        { code: 'day-of-event-not-counted', event: '2026-11-30' },
        { code: 'last-day-of-month', day: '2027-02-28' },
        { code: 'extended-weekend', day: '2027-02-28', weekday: 'sunday' },
      ],
    });
  });

  test('carries a caveat outside the years whose decrees are known', () => {
    expect(codes(reasonsFor({ event: '2028-11-10' }))).not.toContain('beyond-known-decree-years');
    expect(reasonsFor({ event: '2028-12-01' })).toContainEqual({
      code: 'beyond-known-decree-years',
      lastYear: 2028,
    });
    expect(reasonsFor({ event: '2022-03-01' })).toContainEqual({
      code: 'before-known-decree-years',
      firstYear: 2023,
    });
    // The counting ends on Sunday 31 December 2028, but the end lies in a year without known decrees.
    expect(reasonsFor({ event: '2028-11-19' })).toContainEqual({
      code: 'beyond-known-decree-years',
      lastYear: 2028,
    });
  });
});

describe('holidays', () => {
  test('of 2026, 2027 and 2028 are those of the act and the decrees, and no others', () => {
    const free = (year: number) =>
      Array.from({ length: 366 }, (_, n) => addDays(`${year}-01-01`, n))
        .filter((day) => day.startsWith(`${year}`) && (nonWorking(day)?.kind ?? 'weekend') !== 'weekend')
        .map((day) => day.slice(5));
    expect(free(2026)).toEqual([
      '01-01',
      '01-02',
      '04-03',
      '04-06',
      '04-27',
      '05-05',
      '05-14',
      '05-15',
      '05-25',
      '12-25',
      '12-26',
    ]);
    expect(free(2027)).toEqual([
      '01-01',
      '03-26',
      '03-29',
      '04-27',
      '05-05',
      '05-06',
      '05-07',
      '05-17',
      '12-25',
      '12-26',
    ]);
    expect(free(2028)).toEqual([
      '01-01',
      '04-14',
      '04-17',
      '04-27',
      '04-28',
      '05-05',
      '05-25',
      '05-26',
      '06-05',
      '12-25',
      '12-26',
    ]);
  });

  test('King’s day moves to Saturday when 27 April is a Sunday', () => {
    expect(nonWorking('2025-04-26')).toEqual({ kind: 'holiday', holiday: 'kingsDay' });
    expect(nonWorking('2031-04-26')).toEqual({ kind: 'holiday', holiday: 'kingsDay' });
    expect(nonWorking('2025-04-27')).toEqual({ kind: 'weekend', weekday: 'sunday' });
    expect(nonWorking('2027-04-26')).toBeUndefined();
    expect(nonWorking('2013-04-30')).toEqual({ kind: 'holiday', holiday: 'kingsDay' });
  });

  test('Easter lies on the days the church tables give, earliest and latest included', () => {
    const known = [
      '2000-04-23',
      '2008-03-23',
      '2011-04-24',
      '2019-04-21',
      '2026-04-05',
      '2027-03-28',
      '2028-04-16',
      '2038-04-25',
      '2076-04-19',
      '2285-03-22',
    ];
    expect(known.map((day) => easterSunday(+day.slice(0, 4)))).toEqual(known);
  });

  test('every decree day is a weekday that would otherwise be a working day, with its source', () => {
    for (const { day, source } of decreeDays) {
      expect(weekday(day)).toBeLessThan(6);
      expect(nonWorking(day)).toEqual({ kind: 'equated', source });
    }
  });
});

describe('what follows from the law, for every term', () => {
  const event = fc.integer({ min: 0, max: 12_000 }).map((n) => addDays('2000-01-01', n));
  const term = fc.record({
    event,
    count: fc.constantFrom(...termCounts),
    n: fc.oneof(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 3660 })),
    unit: fc.constantFrom(...termUnits),
    source: fc.constantFrom(...termSources),
    atwExcluded: fc.option(fc.boolean(), { nil: undefined }),
  });
  const longest = { days: 90, weeks: 12, months: 3 };
  const applies = (t: TermInput) =>
    t.count !== 'before' &&
    (t.source === 'act' || t.source === 'bylaw') &&
    !t.atwExcluded &&
    t.n <= longest[t.unit];
  const extendable = term.map((t) => ({
    ...t,
    count: t.count === 'before' ? ('after' as const) : t.count,
    n: ((t.n - 1) % longest[t.unit]) + 1,
    source: t.n % 2 ? ('act' as const) : ('bylaw' as const),
    atwExcluded: undefined,
  }));
  const many = { numRuns: 2000 };

  test('a term is never shortened', () => {
    fc.assert(
      fc.property(term, (t) => {
        const { raw, end } = termEnd(t);
        expect(end >= raw).toBe(true);
      }),
      many,
    );
  });

  test('a term is moved only when it is of an act or bylaw, counts forwards, is not excluded and not long', () => {
    fc.assert(
      fc.property(term, (t) => {
        const { raw, end } = termEnd(t);
        if (!applies(t)) expect(end).toBe(raw);
      }),
      many,
    );
  });

  test('a term to which the law applies ends on the first lawful day, no sooner and no later', () => {
    // Written from the articles alone: try each day from the counted end on until both hold.
    const lawful = (t: TermInput, raw: Day) => {
      const first = t.count === 'from' ? t.event : addDays(t.event, 1);
      for (let end = raw; ; end = addDays(end, 1)) {
        const days = Array.from({ length: Math.max(0, daysBetween(first, end) + 1) }, (_, i) =>
          addDays(first, i),
        );
        const working = days.filter((day) => !nonWorking(day)).length;
        const atLeastThreeDays = daysBetween(first, raw) + 1 >= 3;
        if (!nonWorking(end) && (!atLeastThreeDays || working >= 2)) return end;
      }
    };
    fc.assert(
      fc.property(extendable, (t) => {
        const { raw, end, because } = termEnd(t);
        expect(end).toBe(lawful(t, raw));
        expect(end !== raw).toBe(codes(because).some((code) => /^(extended|equated|minimum)/.test(code)));
      }),
      many,
    );
  });

  test('a term counted from the event ends, before extension, the day before one counted after it', () => {
    fc.assert(
      fc.property(term, (t) => {
        const from = termEnd({ ...t, count: 'from' });
        const after = termEnd({ ...t, count: 'after' });
        expect(from.raw).toBe(addDays(after.raw, -1));
      }),
      many,
    );
  });

  test('weeks keep the weekday, months the day number or the last day, and backwards mirrors forwards', () => {
    fc.assert(
      fc.property(term, (t) => {
        const { raw } = termEnd({ ...t, count: 'after' });
        if (t.unit === 'weeks') expect(weekday(raw)).toBe(weekday(t.event));
        if (t.unit === 'months') {
          expect([raw.slice(8), raw]).toSatisfy(
            ([number, day]: string[]) => number === t.event.slice(8) || addDays(day!, 1).endsWith('-01'),
          );
          expect(raw).toBe(addMonths(t.event, t.n));
        }
        if (t.unit !== 'months') {
          const back = termEnd({ ...t, count: 'before' });
          expect(daysBetween(back.end, t.event)).toBe(daysBetween(t.event, raw));
        }
      }),
      many,
    );
  });
});

describe('absurd terms are refused', () => {
  const good = { event: '2026-11-22', count: 'after', n: 6, unit: 'weeks', source: 'act' };
  test.each([
    ['a day that does not exist', { event: '2026-02-30' }],
    ['a year before 2000', { event: '1999-12-31' }],
    ['a year after 2200', { event: '2201-01-01' }],
    ['no time at all', { n: 0 }],
    ['a negative number', { n: -1 }],
    ['half a week', { n: 1.5 }],
    ['more than 3660', { n: 3661 }],
    ['a number in letters', { n: '6' }],
    ['an unknown unit', { unit: 'hours' }],
    ['an unknown way of counting', { count: 'until' }],
    ['an unknown source', { source: 'custom' }],
    ['a misspelt exclusion, which would else be ignored', { atwexcluded: true }],
  ])('%s', (_, wrong) => {
    expect(termInput.safeParse(good).success).toBe(true);
    expect(termInput.safeParse({ ...good, ...wrong }).success).toBe(false);
    expect(() => termEnd({ ...good, ...wrong } as TermInput)).toThrow();
  });
});
