import { visitor } from '@samenspraak/domain/shared/actor.ts';
import { openWorld, type World } from '@samenspraak/testing/world.ts';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appRouter, createCaller } from '../router.ts';

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

test.each([
  'consultations.answering',
  'consultations.confirmation',
  'consultations.myResponse',
  'accounts.mySessions',
])('what %s is asked with stands in no address: it is asked by POST only', async (name) => {
  const asked = (path: string, init?: RequestInit) =>
    fetchRequestHandler({
      endpoint: '/trpc',
      req: new Request(`http://samenspraak.voorbeeld.nl/trpc/${path}`, init),
      router: appRouter,
      createContext: () => ({ services: world.services, actor: visitor, source: '' }),
    });
  const input = JSON.stringify({ slug: 'een-raadpleging', code: 'BCDF-GHJK-MNPQ' });
  expect((await asked(`${name}?input=${encodeURIComponent(input)}`)).status).toBe(405);
  const headers = { 'content-type': 'application/json' };
  // There is neither such a round nor a session, but the question is heard.
  expect([401, 404]).toContain((await asked(name, { method: 'POST', headers, body: input })).status);
});
