import { describe, expect, it } from 'vitest';
import {
  adviceNumber,
  adviceStateOf,
  daysOverdue,
  dueOn,
  isLateRequest,
  missingInAdvice,
  missingInRequest,
} from './rules.ts';

describe('terms of advice and response', () => {
  it('gives a response six weeks, and moves the end of a term in a bylaw past Good Friday and Easter', () => {
    const term = dueOn('2026-02-20', { n: 6, unit: 'weeks', count: 'after', source: 'bylaw' });
    expect(term.dueOn).toBe('2026-04-07');
    expect(term.because.map(({ code }) => code)).toContain('extended-holiday');
  });

  it('does not move a term that stands in a covenant', () => {
    expect(dueOn('2026-02-20', { n: 6, unit: 'weeks', count: 'after', source: 'covenant' }).dueOn).toBe(
      '2026-04-03',
    );
  });

  it('counts the day that a response is due as in time', () => {
    expect(daysOverdue('2026-04-07', '2026-04-07', null)).toBe(0);
    expect(daysOverdue('2026-04-07', '2026-04-08', null)).toBe(1);
  });

  it('stops counting when the response came', () => {
    expect(daysOverdue('2026-04-07', '2026-06-01', '2026-04-10')).toBe(3);
  });
});

describe('what is still missing', () => {
  it('names each empty part of a request', () => {
    expect(missingInRequest({ background: ' ', questions: [], authorityIds: [], councilIds: ['a'] })).toEqual(
      ['background', 'questions', 'authorityIds'],
    );
  });

  it('asks no recommendations of a council that gives no advice', () => {
    const whole = { origin: 'solicited', dossiers: [1], sections: [1], authorityIds: [1] } as const;
    expect(missingInAdvice({ ...whole, tenor: 'noAdvice', recommendations: [] })).toEqual([]);
    expect(missingInAdvice({ ...whole, tenor: 'positive', recommendations: [] })).toEqual([
      'recommendations',
    ]);
  });
});

describe('the tenor', () => {
  const untold = { tenor: null, sections: [1], recommendations: [1], authorityIds: [1] };

  it('is asked wherever there is a proposal to judge', () => {
    expect(missingInAdvice({ ...untold, origin: 'solicited', dossiers: [] })).toEqual(['tenor']);
    expect(missingInAdvice({ ...untold, origin: 'unsolicited', dossiers: [1] })).toEqual(['tenor']);
    expect(missingInAdvice({ ...untold, origin: 'unsolicited', dossiers: [] })).toEqual([]);
  });
});

describe('states', () => {
  it('are draft, adopted, submitted', () => {
    expect(adviceStateOf({ adoptedAt: null, submittedAt: null })).toBe('draft');
    expect(adviceStateOf({ adoptedAt: 'x', submittedAt: null })).toBe('adopted');
    expect(adviceStateOf({ adoptedAt: 'x', submittedAt: 'y' })).toBe('submitted');
  });

  it('call a request late once the response is being written', () => {
    expect(isLateRequest('drafting')).toBe(false);
    expect(isLateRequest('response')).toBe(true);
  });

  it('number advice by year', () => expect(adviceNumber(2026, 3)).toBe('2026-003'));
});
