import { describe, expect, test } from 'vitest';
import { chartLines } from './chart-lines.ts';

describe('the label of a bar', () => {
  test('breaks between words so that it fits a small phone', () => {
    expect(chartLines('Integrale aanpak van problemen van mensen')).toEqual([
      'Integrale aanpak van problemen',
      'van mensen',
    ]);
  });
  test('takes a new line when the count in brackets would not fit behind the last word', () => {
    expect(chartLines('Preventie: problemen zien', 8)).toEqual(['Preventie: problemen', 'zien']);
    expect(chartLines('Preventie: problemen zien')).toEqual(['Preventie: problemen zien']);
  });
  test('keeps a word whole that is longer than a line', () => {
    expect(chartLines('Arbeidsongeschiktheidsverzekering nu')).toEqual([
      'Arbeidsongeschiktheidsverzekering',
      'nu',
    ]);
  });
});
