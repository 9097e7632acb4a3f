import type { TrailStep } from '@samenspraak/domain/dossiers/trail.ts';
import type { Phase } from '@samenspraak/domain/dossiers/vocabulary.ts';
import { describe, expect, test } from 'vitest';
import { toldSteps } from './told-steps.ts';

const about = { at: null, voice: 'municipality' as const, who: 'Beverwijk' };
const phase = (on: string, word: Phase, note = ''): TrailStep => ({
  kind: 'phase',
  id: `${on}-${word}`,
  on,
  phase: word,
  note,
  ...about,
});
const request = (on: string): TrailStep => ({
  kind: 'request-sent',
  id: `${on}-request`,
  on,
  authorities: [],
  councils: [],
  version: 1,
  questions: [],
  shortTermReason: null,
  lateReason: null,
  ...about,
});
const told = (...steps: TrailStep[]) => toldSteps(steps).map(({ id }) => id);

describe('the steps a reader is told', () => {
  test('leave out a phase that follows from a request on the same day, not one of another day', () => {
    const sent = request('2026-08-03');
    expect(told(sent, phase('2026-08-03', 'advice'))).toEqual([sent.id]);
    expect(told(sent, phase('2026-08-04', 'advice'))).toHaveLength(2);
  });

  test('leave out a phase that lasted no day', () => {
    expect(told(phase('2026-06-01', 'drafting'), phase('2026-06-01', 'decision'))).toEqual([
      '2026-06-01-decision',
    ]);
  });

  test('always begin where it began', () => {
    expect(told(phase('2026-06-01', 'idea'), phase('2026-06-01', 'drafting'))).toHaveLength(2);
  });

  test('keep every phase that someone explained', () => {
    expect(
      told(request('2026-08-03'), phase('2026-08-03', 'advice', 'Na overleg met de raad.')),
    ).toHaveLength(2);
  });
});
