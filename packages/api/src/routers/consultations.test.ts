import { visitor } from '@samenspraak/domain/shared/actor.ts';
import { openWorld, type World } from '@samenspraak/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaller } from '../router.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('a caller who guesses codes neither hides behind another address nor uses up the tries of who is there', async () => {
  const from = (source: string) => createCaller({ services: world.services, actor: visitor, source });
  const guess = (caller: ReturnType<typeof from>, source: string) =>
    caller.consultations
      .openWithCode({ slug: 'een-raadpleging', code: 'BCDF-GHJK-MNPQ', source })
      .catch((error: { code: string }) => error.code);
  const guesser = from('192.0.2.1');
  for (let n = 0; n < 50; n += 1) expect(await guess(guesser, '198.51.100.9')).toBe('NOT_FOUND');
  expect(await guess(guesser, '198.51.100.10')).toBe('TOO_MANY_REQUESTS');
  expect(await guess(from('198.51.100.9'), '')).toBe('NOT_FOUND');
});
