import { installation } from '@samenspraak/drizzle/schema/index.ts';
import { expect, test } from 'vitest';
import { freshStore } from './databases.ts';

test('two fresh stores know nothing of each other, and begin empty', async () => {
  const [one, other] = await Promise.all([freshStore(), freshStore()]);
  await one.write('demo', async (tx) => {
    await tx.insert(installation).values({ key: 'mode', value: 'demo' });
  });
  expect(await one.read.$count(installation)).toBe(1);
  expect(await other.read.$count(installation)).toBe(0);
});
