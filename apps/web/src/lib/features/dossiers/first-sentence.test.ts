import { expect, test } from 'vitest';
import { firstSentence } from './first-sentence.ts';

test('the first sentence stands for the whole reason', () => {
  expect(firstSentence('Wij nemen dit over per 1 januari. Daarna kijken wij verder.')).toBe(
    'Wij nemen dit over per 1 januari.',
  );
  expect(firstSentence('Zonder punt')).toBe('Zonder punt');
  expect(firstSentence('Nee. Het budget is er niet. Volgend jaar wel.')).toBe('Nee. Het budget is er niet.');
});

test('a long sentence is cut between words', () => {
  const cut = firstSentence(`${'woord '.repeat(60)}einde.`, 40);
  expect(cut.length).toBeLessThanOrEqual(42);
  expect(cut).toMatch(/woord …$/);
});
