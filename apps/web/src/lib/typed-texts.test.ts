import { expect, test } from 'vitest';
import { typedTexts } from './typed-texts.ts';

test('what somebody wrote is found, whatever form it was in', () => {
  const texts = [
    { field: 'title', text: 'Beter vervoer' },
    { field: 'body', text: 'Eerst dit.\nDan dat.' },
  ];
  const parts = {
    id: 'a1',
    revision: '3',
    title: ' Beter vervoer ',
    sections: [{ key: 'k', body: 'Eerst dit.\nDan dat.' }],
  };
  expect(typedTexts(parts)).toEqual(texts);
  expect(
    typedTexts({ revision: '3', title: 'Beter vervoer', 'sections.0.body': 'Eerst dit.\nDan dat.' }),
  ).toEqual(texts);
});

test('one word and a day are kept too, codes are not', () => {
  expect(
    typedTexts({
      once: 'b6ce',
      arrange: 'questions add 1',
      wantedOn: '5-12-2026',
      answers: [{ recommendationId: 'x1', outcome: 'rejected', reasons: 'Duur' }],
      votesFor: '4',
      'authorityIds[]': 'c1',
    }),
  ).toEqual([
    { field: 'wantedOn', text: '5-12-2026' },
    { field: 'reasons', text: 'Duur' },
    { field: 'votesFor', text: '4' },
  ]);
});

test.each([{}, null, undefined, 'woord', { outcome: 'adopted', empty: '  ', dossierIds: ['d1', 'd2'] }])(
  'there is nothing to keep in %j',
  (values) => expect(typedTexts(values)).toEqual([]),
);
