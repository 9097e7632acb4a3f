import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { civilDay, emailAddress, line } from './fields.ts';
import { problemsOf } from './problems.ts';

const form = z.object({ heldOn: civilDay(), email: emailAddress(), title: line(5) });
const wrongIn = (input: unknown) => problemsOf(form.safeParse(input).error!, input);

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
});
