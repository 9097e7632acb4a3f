import { visitor } from '@samenspraak/domain/shared/actor.ts';
import { openWorld, type World } from '@samenspraak/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaller } from '../router.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('a caller from outside cannot pretend to come from somewhere else each time', async () => {
  const outside = createCaller({ services: world.services, actor: visitor, source: '192.0.2.1' });
  const guess = (n: number) =>
    outside.accounts.signIn({ codeId: 'guess', code: '123456', source: `198.51.100.${n}`, userAgent: '' });
  for (let n = 0; n < 50; n += 1) expect((await guess(n)).signedIn).toBe(false);
  await expect(guess(51)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
});

test('a page says where its visitor comes from', async () => {
  const page = createCaller({ services: world.services, actor: visitor });
  expect(
    await page.accounts.signIn({ codeId: 'guess', code: '123456', source: '198.51.100.9', userAgent: '' }),
  ).toEqual({
    signedIn: false,
    triesLeft: 0,
  });
});
