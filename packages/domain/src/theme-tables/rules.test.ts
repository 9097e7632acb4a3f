import { describe, expect, it } from 'vitest';
import { isRefusal } from '../shared/refusal.ts';
import type { Verdict } from '../shared/verdict.ts';
import { hasTooManyOfficials, isTableOver, participantCounts, sessionFits } from './rules.ts';
import type { ParticipantKind } from './vocabulary.ts';

const seats = (...kinds: ParticipantKind[]) => participantCounts(kinds.map((kind) => ({ kind })));
const codeOf = (verdict: Verdict) => (isRefusal(verdict) ? verdict.code : verdict);

describe('the mix of a theme table', () => {
  it('counts participants by kind and leaves out kinds that nobody has', () => {
    expect(seats('official', 'client', 'client')).toEqual([
      { kind: 'client', count: 2 },
      { kind: 'official', count: 1 },
    ]);
  });

  it('lets officials be at most half of the table', () => {
    expect(hasTooManyOfficials(seats('official', 'client'))).toBe(false);
    expect(hasTooManyOfficials(seats('official', 'official', 'client'))).toBe(true);
    expect(hasTooManyOfficials([])).toBe(false);
  });
});

describe('a session of a theme table', () => {
  const period = { startsOn: '2026-03-01', endsOn: '2026-06-30' };

  it('fits on the first and the last day of the period', () => {
    expect(sessionFits('2026-03-01', period, '2026-09-07')).toBe(true);
    expect(sessionFits('2026-06-30', period, '2026-09-07')).toBe(true);
  });

  it('is not recorded before it was held, nor outside the period', () => {
    expect(codeOf(sessionFits('2026-04-02', period, '2026-04-01'))).toBe('invalid-input');
    expect(codeOf(sessionFits('2026-02-28', period, '2026-09-07'))).toBe('invalid-input');
    expect(codeOf(sessionFits('2026-07-01', period, '2026-09-07'))).toBe('table-ended');
  });

  it('leaves the table open on its last day and over on the day after', () => {
    expect(isTableOver(period, '2026-06-30')).toBe(false);
    expect(isTableOver(period, '2026-07-01')).toBe(true);
  });
});
