import { freshStore } from '@samenspraak/testing/databases.ts';
import { beforeAll, expect, test } from 'vitest';
import type { Store, Tx } from './store.ts';
import { letter, page, trialDesign } from './trial/tables.ts';
import { guardViolation, isCheckViolation, isForeignKeyViolation, isUniqueViolation } from './violations.ts';

let store: Store;
beforeAll(async () => {
  store = await freshStore({ design: trialDesign() });
  await store.write(
    'first',
    async (tx) => void (await tx.insert(letter).values({ id: 'a', code: 'a', words: 'w' })),
  );
});

const errorOf = (job: (tx: Tx) => PromiseLike<unknown>): Promise<unknown> =>
  store
    .write('attempt', async (tx) => void (await job(tx)))
    .then(
      () => undefined,
      (error: unknown) => error,
    );

test('a second row under a unique index is recognised by the name of the index', async () => {
  const error = await errorOf((tx) => tx.insert(letter).values({ id: 'b', code: 'a', words: 'w' }));
  expect(isUniqueViolation(error)).toBe(true);
  expect(isUniqueViolation(error, 'letter_code')).toBe(true);
  expect(isUniqueViolation(error, 'letter_pkey')).toBe(false);
  expect(isForeignKeyViolation(error)).toBe(false);
  expect(guardViolation(error)).toBeNull();
});

test('a second row under one primary key is recognised', async () => {
  const error = await errorOf((tx) => tx.insert(letter).values({ id: 'a', code: 'c', words: 'w' }));
  expect(isUniqueViolation(error, 'letter_pkey')).toBe(true);
  expect(isUniqueViolation(error, 'letter_code')).toBe(false);
});

test('a row that points at nothing is recognised', async () => {
  const error = await errorOf((tx) => tx.insert(page).values({ id: 'p', letterId: 'nobody', words: 'w' }));
  expect(isForeignKeyViolation(error)).toBe(true);
  expect(isUniqueViolation(error)).toBe(false);
});

test('a row that breaks a check is recognised by the name of the check', async () => {
  const error = await errorOf((tx) => tx.insert(letter).values({ id: 'd', code: 'd', words: '' }));
  expect(isCheckViolation(error, 'letter_words')).toBe(true);
  expect(isCheckViolation(error, 'letter_other')).toBe(false);
});

test('an error that is not of the database is none of these', () => {
  const error = new Error('guard');
  expect([
    isUniqueViolation(error),
    isForeignKeyViolation(error),
    isCheckViolation(error),
    guardViolation(error),
  ]).toEqual([false, false, false, null]);
});
