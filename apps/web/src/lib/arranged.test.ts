import { expect, test } from 'vitest';
import { arranged, rowsOf } from './arranged.ts';

const typed = { title: 'Half getypt', sections: [{ heading: 'a' }, { heading: 'b' }, { heading: 'c' }] };
const headings = (arrange: string) =>
  rowsOf(arranged({ ...typed, arrange }), 'sections').map(({ heading }) => heading);

test('a button adds, takes away or moves one part, and keeps all that was typed', () => {
  expect(headings('sections add 3')).toEqual(['a', 'b', 'c', undefined]);
  expect(headings('sections add 1')).toEqual(['a', undefined, 'b', 'c']);
  expect(headings('sections remove 2')).toEqual(['a', 'c']);
  expect(headings('sections up 3')).toEqual(['a', 'c', 'b']);
  expect(headings('sections down 1')).toEqual(['b', 'a', 'c']);
  expect(arranged({ ...typed, arrange: 'sections up 2' })).toMatchObject({ title: 'Half getypt' });
});

test('a part can be added where there are none yet', () => {
  expect(rowsOf(arranged({ arrange: 'questions add 0' }), 'questions')).toEqual([{}]);
});

test('a button that does not exist changes nothing', () => {
  expect(headings('sections up 1')).toEqual(['a', 'b', 'c']);
  expect(headings('sections burn 1')).toEqual(['a', 'b', 'c']);
  expect(arranged({ ...typed, arrange: 'title add 1' })).toMatchObject(typed);
});
