import { expect, test } from 'vitest';
import { visitor, system, type Actor } from '../shared/actor.ts';
import { isRefusal } from '../shared/refusal.ts';
import type { Verdict } from '../shared/verdict.ts';
import { mayLookAfterMail, mayMeasureOutbox } from './permissions.ts';
import { afterFailure, maxAttempts, waitAfter } from './rules.ts';

test('a delivery outlives a weekend without a mail server before it is given up', () => {
  expect(afterFailure(maxAttempts - 1)).toBe('waiting');
  expect(afterFailure(maxAttempts)).toBe('dead');
  const shortest = Array.from({ length: maxAttempts - 1 }, (_, n) => waitAfter(n + 1, 0));
  expect(shortest.reduce((sum, wait) => sum + wait)).toBeGreaterThan(60 * 3_600_000);
});

test('each failed try waits twice as long, never more than a day and a quarter', () => {
  const waits = Array.from({ length: maxAttempts }, (_, n) => waitAfter(n + 1, 0.5) / 60_000);
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1440, 1440, 1440]);
  expect(waitAfter(30, 1)).toBe(1.25 * 24 * 3_600_000);
  expect(waitAfter(1, 0)).toBe(45_000);
});

const person = (role?: 'administrator' | 'policyOfficer'): Actor => ({
  kind: 'person',
  accountId: 'a',
  personId: 'p',
  offices: role ? [{ organisationId: 'o', role }] : [],
  seats: [{ councilId: 'c', role: 'secretary' }],
});
const answer = (verdict: Verdict) => (isRefusal(verdict) ? verdict.code : 'yes');

test.each([
  ['a visitor', visitor, 'sign-in-needed', 'sign-in-needed'],
  ['a council secretary', person(), 'not-allowed', 'not-allowed'],
  ['a policy officer', person('policyOfficer'), 'not-allowed', 'not-allowed'],
  ['an administrator', person('administrator'), 'yes', 'yes'],
  ['the system', system, 'not-allowed', 'yes'],
] as const)('%s and the mail that could not be delivered', (_, actor, lookAfter, measure) => {
  expect([answer(mayLookAfterMail(actor)), answer(mayMeasureOutbox(actor))]).toEqual([lookAfter, measure]);
});
