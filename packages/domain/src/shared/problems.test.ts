import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { civilDay, emailAddress, line, wholeNumber } from './fields.ts';
import { problemsOf, telling } from './problems.ts';

const form = z.object({ heldOn: civilDay(), email: emailAddress(), title: line(5) });
const wrongIn = (input: unknown) => problemsOf(form.safeParse(input, telling).error!);

describe('what is wrong in a form', () => {
  it('is said once for each field that was left empty', () => {
    expect(wrongIn({ heldOn: '', email: '' })).toEqual([
      { path: 'heldOn', kind: 'missing' },
      { path: 'email', kind: 'missing' },
      { path: 'title', kind: 'missing' },
    ]);
  });

  it('says how long a text is and may be, and what is no day or address', () => {
    expect(wrongIn({ heldOn: '31-02-2026', email: 'naam', title: 'te lang' })).toEqual([
      { path: 'heldOn', kind: 'not-a-day' },
      { path: 'email', kind: 'not-an-email' },
      { path: 'title', kind: 'too-long', limit: 5, now: 7 },
    ]);
  });

  it('counts what was understood of a text with several lines, not its letters', () => {
    const options = z.object({
      options: z.preprocess((text) => String(text).split('\n'), z.array(line(5)).max(2)),
    });
    const wrong = (text: string) => problemsOf(options.safeParse({ options: text }, telling).error!);
    expect(wrong('een\ntwee\ndrie')).toEqual([{ path: 'options', kind: 'too-many', limit: 2, now: 3 }]);
    expect(wrong('een\ntweede')).toEqual([{ path: 'options.1', kind: 'too-long', limit: 5, now: 6 }]);
  });

  it.each([
    ['1.000', 1000],
    ['1 000', 1000],
    ['12.345.678', 12_345_678],
    [' 6 ', 6],
    ['-1', -1],
  ])('reads %s as the number that people mean', (text, number) => {
    expect(wholeNumber(-10, 100_000_000).parse(text)).toBe(number);
  });

  it('takes signs that nobody sees for no text', () => {
    expect(line().safeParse('\u200b\u200b').success).toBe(false);
    expect(line().parse('\u{1F468}\u200d\u{1F469}')).toBe('\u{1F468}\u200d\u{1F469}');
  });

  it.each(['1.00', '1.5', '1,5', '10.00.000', 'zes', '1..000'])('does not guess what %s means', (text) => {
    expect(wholeNumber(0, 1_000_000).safeParse(text).success).toBe(false);
  });
});
