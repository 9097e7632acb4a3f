import { describe, expect, test } from 'vitest';
import { overdueDays, sentenceOf, turnsOf, type Underway } from './turn.ts';

const quiet: Underway = {
  phase: 'advice',
  today: '2026-11-22',
  organisation: 'Beverwijk',
  consultations: [],
  awaitedAdvice: [],
  awaitedResponses: [],
  undecided: ['college'],
  decided: [],
};
const due = (on: string) => ({ on, term: null, because: [], ground: null });
const turns = (underway: Partial<Underway>) =>
  turnsOf({ ...quiet, ...underway }).map(
    ({ task, who, overdueDays: late }) => `${task} ${who}${late ? ` +${late}` : ''}`,
  );
const sentence = (underway: Partial<Underway>) => sentenceOf({ ...quiet, ...underway });
const round = { title: 't', slug: 's', closesAt: '2026-12-01T16:00:00.000Z', questions: 3 };
const response = (authority: string, on: string) => ({ advice: '2026-001', authority, due: due(on) });

describe('overdue', () => {
  test('begins on the day after the last day, and nothing is overdue without a term', () => {
    expect(overdueDays(due('2026-11-22'), '2026-11-22')).toBe(0);
    expect(overdueDays(due('2026-11-21'), '2026-11-22')).toBe(1);
    expect(overdueDays(null, '2026-11-22')).toBe(0);
  });
});

describe('who is at turn', () => {
  test('of a proposal that everyone turned down nobody is', () => {
    const underway: Partial<Underway> = {
      phase: 'decision',
      undecided: [],
      decided: ['rejected', 'rejected'],
    };
    expect(turns(underway)).toEqual([]);
    expect(sentence(underway)).toBe('turned-down');
    expect(sentence({ ...underway, decided: ['rejected', 'adopted'] })).toBe('decided');
  });

  test('is also a council that is asked how carrying out goes, but that is not the news', () => {
    const awaitedAdvice = [{ council: 'raad', due: due('2027-01-01') }];
    const carried: Partial<Underway> = { phase: 'carryingOut', awaitedAdvice };
    expect(turns(carried)).toEqual(['advise raad', 'carryOut Beverwijk']);
    expect(sentence(carried)).toBe('carrying-out');
    expect(sentence({ phase: 'evaluated', awaitedAdvice })).toBe('evaluated');
    const down: Partial<Underway> = {
      phase: 'decision',
      undecided: [],
      decided: ['rejected'],
      awaitedAdvice,
    };
    expect(sentence(down)).toBe('turned-down');
  });

  test('while residents can answer it is them first, then whoever owes something by its last day', () => {
    const underway = {
      consultations: [round],
      awaitedAdvice: [{ council: 'raad', due: due('2026-12-10') }],
      awaitedResponses: [
        response('college Velsen', '2026-12-20'),
        response('college Heemskerk', '2026-11-20'),
      ],
    };
    expect(turns(underway)).toEqual([
      'answer Beverwijk',
      'respond college Heemskerk +2',
      'advise raad',
      'respond college Velsen',
    ]);
    expect(sentence(underway)).toBe('consulting');
    expect(sentence({ ...underway, consultations: [] })).toBe('response-overdue');
  });

  test('late advice does not stop the proposal: the municipality is at turn, the council still named', () => {
    const underway = {
      phase: 'decision' as const,
      awaitedAdvice: [{ council: 'raad', due: due('2026-11-01') }],
    };
    expect(turns(underway)).toEqual(['decide college', 'advise raad +21']);
    expect(sentence(underway)).toBe('deciding');
    expect(sentence({ ...underway, phase: 'advice' })).toBe('advice-overdue');
  });

  test.each([
    ['idea', 'idea', ['write Beverwijk']],
    ['drafting', 'drafting', ['write Beverwijk']],
    ['advice', 'asking', ['ask Beverwijk']],
    ['response', 'deciding', ['decide college']],
    ['decision', 'deciding', ['decide college']],
    ['carryingOut', 'carrying-out', ['carryOut Beverwijk']],
    ['evaluated', 'evaluated', []],
    ['withdrawn', 'withdrawn', []],
  ] as const)('when nobody owes anything, phase %s says it', (phase, word, expected) => {
    expect(sentence({ phase })).toBe(word);
    expect(turns({ phase })).toEqual(expected);
  });

  test('after all have decided it is carried out', () => {
    expect(sentence({ phase: 'decision', undecided: [] })).toBe('decided');
    expect(turns({ phase: 'decision', undecided: [] })).toEqual(['carryOut Beverwijk']);
  });

  test('of a withdrawn proposal are those who owe an answer to advice that was given, and nobody else', () => {
    const underway = {
      phase: 'withdrawn' as const,
      consultations: [round],
      awaitedResponses: [response('c', '2026-01-01')],
    };
    expect(turns(underway)).toEqual(['respond c +325']);
    expect(sentence(underway)).toBe('withdrawn');
  });
});
