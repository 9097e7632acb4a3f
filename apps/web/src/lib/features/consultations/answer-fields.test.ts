import type { Question } from '@samenspraak/domain/consultations/answers.ts';
import { describe, expect, test } from 'vitest';
import { answerProblems, fieldValues, firstOpen, typedIn } from './answer-fields.ts';
import { arrangedQuestions } from './question-rows.ts';

const question = (number: number, kind: Question['kind']): Question => ({
  id: `q${number}`,
  number,
  kind,
  text: 'Wat?',
  explanation: '',
  required: true,
  maxChoices: null,
  lowLabel: null,
  highLabel: null,
  offersNoOpinion: true,
  options: [
    { id: 'a', number: 1, text: 'A' },
    { id: 'b', number: 2, text: 'B' },
  ],
});
const questions = [question(1, 'multipleChoice'), question(2, 'openText')];

describe('the fields of a page with questions', () => {
  test('are read by the number of their question, and nothing else is', () => {
    expect(typedIn({ v1: ['1', '2'], v12: 'ja', v0: 'x', vx: 'x', terug: 'controleren' })).toEqual({
      1: ['1', '2'],
      12: 'ja',
    });
  });

  test('show what was kept, and after a refusal what was typed', () => {
    const kept = { q1: { choices: ['b'] }, q2: { text: 'bewaard' } };
    expect(fieldValues(questions, kept, null)).toEqual({ 1: ['2'], 2: ['bewaard'] });
    expect(fieldValues(questions, kept, { values: { v2: 'te lang' } })).toEqual({ 1: [], 2: ['te lang'] });
  });

  test('know their problems only when the answers were refused', () => {
    const answers = [{ number: 1, kind: 'missing' as const }];
    expect(answerProblems({ refusal: { code: 'answers-not-right', parameters: { answers } } })).toEqual(
      answers,
    );
    expect(answerProblems({ refusal: { code: 'consultation-closed', parameters: {} } })).toEqual([]);
    expect(answerProblems(null)).toEqual([]);
  });

  test('go on at the first question without an answer', () => {
    expect(firstOpen(questions, { q1: { noOpinion: true } })).toBe(2);
    expect(firstOpen(questions, { q1: { noOpinion: true }, q2: { text: 'x' } })).toBeNull();
  });
});

describe('the buttons of a questionnaire', () => {
  const typed = [{ text: 'een' }, { text: 'twee', onbekend: 'blijft' }];
  const texts = (button: string) => arrangedQuestions(typed, button).map((row) => row.text);

  test('move, remove and add a question, and keep everything typed', () => {
    expect(arrangedQuestions(typed, 'up 2')).toEqual([typed[1], typed[0]]);
    expect(texts('down 1')).toEqual(['twee', 'een']);
    expect(texts('remove 1')).toEqual(['twee']);
    expect(texts('add 2')).toEqual(['een', 'twee', '']);
    expect(texts('')).toEqual(['een', 'twee']);
    expect(arrangedQuestions(undefined, 'add 0')).toHaveLength(1);
  });
});
