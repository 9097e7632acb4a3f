import { expect, test } from 'vitest';
import { sameText } from './secret.ts';

test.each([
  ['abc', 'abc', true],
  ['abc', 'abd', false],
  ['abc', 'ab', false],
  // As many signs, not as many bytes: whoever types may send anything.
  ['🙂b', 'abc', false],
])('%s and %s are the same text: %s', (one, other, same) => {
  expect(sameText(one, other)).toBe(same);
});
