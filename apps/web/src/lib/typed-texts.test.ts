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

test.each([{}, null, undefined, 'woord', { day: '2026-11-26', outcome: 'adopted', empty: '  ' }])(
  'there is nothing to keep in %j',
  (values) => expect(typedTexts(values)).toEqual([]),
);
