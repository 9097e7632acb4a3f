import { expect, test } from 'vitest';
import { texts } from './index.ts';
import { ownWords } from './own-words.ts';

test.each([
  [null, 'participatieraad', 'participatieraden'],
  ['adviesraad', 'adviesraad', 'adviesraden'],
  ['cliëntenraad', 'cliëntenraad', 'cliëntenraden'],
  ['adviesraad sociaal domein', 'adviesraad sociaal domein', 'adviesraden sociaal domein'],
  ['Wmo-raad', 'Wmo-raad', 'Wmo-raden'],
])('the word %s has a plural', (word, council, councils) => {
  expect(ownWords(word)).toMatchObject({ council, councils });
});

test('a municipality that says "adviesraad" nowhere reads "participatieraad"', () => {
  const words = (part: unknown): string =>
    typeof part === 'string'
      ? part
      : typeof part === 'object' && part !== null
        ? Object.values(part).map(words).join('\n')
        : String(part);
  const { mail: _, admin: __, demo: ___, ...read } = texts('nl', 'adviesraad');
  expect(words(read)).not.toMatch(/participatieraad/i);
  expect(words(texts('nl').councils.list)).toContain('participatieraad');
  expect(words(texts('nl', 'adviesraad').councils.list)).toContain('Een adviesraad is een groep inwoners');
});

test('English has one word for all councils', () => {
  expect(texts('en', 'adviesraad')).toBe(texts('en'));
});

test.each([
  ['Participatieraad Velsen', 'de participatieraad Velsen'],
  ['Regionale participatieraad IJmond', 'de regionale participatieraad IJmond'],
  ['Adviesraad sociaal domein', 'de adviesraad sociaal domein'],
  ['Cliëntenraad Velsen', 'de cliëntenraad Velsen'],
  ['Gemeenteraad van Velsen', 'de gemeenteraad van Velsen'],
  ['Wmo-raad Velsen', 'de Wmo-raad Velsen'],
  ['Regionale Wmo-raad', 'de regionale Wmo-raad'],
  ['Beraad Wonen', 'Beraad Wonen'],
  ['Raadhuis', 'Raadhuis'],
])('in a sentence %s is %s', (name, inSentence) => {
  expect(texts('nl').dossiers.the(name)).toBe(inSentence);
});
