import { describe, expect, test } from 'vitest';
import { inputOf } from './form-action.ts';

const read = (form: string) => inputOf(new URLSearchParams(form));

describe('a posted form', () => {
  test('is read by the names of its fields', () => {
    expect(
      read('title=Plan&questions.0.text=Wat%3F&questions.1.text=Hoe%3F&laws[]=wmo&laws[]=jeugdwet'),
    ).toEqual({
      title: 'Plan',
      questions: [{ text: 'Wat?' }, { text: 'Hoe?' }],
      laws: ['wmo', 'jeugdwet'],
    });
  });

  test.each(['length=4000000000', 'length=x', '4294967294=x', '1000.text=x', '-1=x', 'length[]=9'])(
    'makes no list without end: questions.%s',
    (rest) => {
      const { questions } = read(`questions.0.text=Wat&questions.${rest}`) as { questions: unknown[] };
      expect(questions).toEqual([{ text: 'Wat' }]);
    },
  );

  test('has no gaps in its lists', () => {
    expect(read('questions.0.text=Wat&questions.3.text=Hoe')).toEqual({
      questions: [{ text: 'Wat' }, { text: 'Hoe' }],
    });
  });

  test.each(['__proto__.x=1', 'a.constructor.x=1', 'a.toString=1', 'hasOwnProperty=1'])(
    "does not reach into JavaScript's own objects: %s",
    (form) => {
      expect(Object.keys(read(form))).toEqual([]);
      expect(({} as { x?: unknown }).x).toBeUndefined();
    },
  );
});
