import type { QuestionResult } from '@samenspraak/domain/consultations/tallies.ts';
import { expect, test } from 'vitest';
import { problemSentence, texts } from './index.ts';

test('what is wrong names the field as its label does, and which of several it is', () => {
  const sentence = (path: string, kind: Parameters<typeof problemSentence>[1]['kind']) =>
    problemSentence('nl', { path, kind });
  expect(sentence('title', 'missing')).toBe('Vul de titel in.');
  expect(sentence('questions', 'choose')).toBe('Kies de vragen.');
  expect(sentence('answers.3.reasons', 'reasons-needed')).toBe(
    'Schrijf in het antwoord op aanbeveling 4 waarom. Zonder reden kan dit niet.',
  );
  expect(sentence('questions.1.options', 'twice-the-same')).toBe(
    'In de antwoorden bij vraag 2 staat twee keer hetzelfde. Haal er een weg.',
  );
  expect(sentence('questions.1.options.0', 'missing')).toBe('Vul antwoord 1 bij vraag 2 in.');
  expect(problemSentence('en', { path: 'sections.0.heading', kind: 'missing' })).toBe(
    'Enter the heading of section 1.',
  );
});

const result = (kind: QuestionResult['kind'], counts: number[]): QuestionResult => ({
  id: 'q',
  number: 1,
  kind,
  text: 'Welke dag?',
  maxChoices: null,
  lowLabel: null,
  highLabel: null,
  shown: true,
  n: 12,
  rows: counts.map((count, index) => ({
    text: 'ABC'[index]!,
    count,
    percent: Math.round((count / 12) * 100),
    rank: 1 + counts.filter((other) => other > count).length,
  })),
  noOpinion: null,
  mean: null,
});

test.each([
  ['singleChoice', [6, 6, 0], 'Even vaak gekozen: “A” (50 %) en “B” (50 %).'],
  ['singleChoice', [9, 3, 0], 'De meeste mensen kozen “A” (75 %).'],
  ['chooseUpTo', [4, 4, 4], 'Even vaak gekozen: “A” (33 %), “B” (33 %) en “C” (33 %).'],
  ['chooseUpTo', [6, 6, 3], 'Het vaakst gekozen: “A” (50 %), “B” (50 %) en “C” (25 %).'],
  ['multipleChoice', [12, 0, 0], 'Het vaakst gekozen: “A” (100 %).'],
] as const)('of a %s question answered %j it says: %s', (kind, counts, sentence) => {
  expect(
    texts('nl')
      .consultations.results.headline(result(kind, [...counts]))
      .replaceAll('\u00a0', ' '),
  ).toBe(sentence);
});
