import type { AppRouter } from '@samenspraak/api/router.ts';
import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Running, start } from './running-server.ts';

// Another program, with our types: what it gets is what the pages show.
let demo: Running;
let api: ReturnType<typeof createTRPCClient<AppRouter>>;
beforeAll(async () => {
  demo = await start({ SAMENSPRAAK_MODE: 'demo', PUBLIC_URL: '', MAIL_URL: '', FIRST_ADMIN_EMAIL: '' });
  api = createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: `${demo.url}/trpc`, maxItems: 10 })] });
});
afterAll(() => demo?.remove());

test('another program reads the trail of every public dossier', async () => {
  const { dossiers } = await api.dossiers.list.query({});
  expect(dossiers.length).toBe(3);
  const trails = await Promise.all(dossiers.map(({ slug }) => api.dossiers.trail.query({ slug })));
  const dates = trails.map(({ steps }) => steps.map((step) => step.on));
  for (const ofOne of dates) expect(ofOne).toEqual([...ofOne].sort());
});

test('another program asks when a term ends and why', async () => {
  const term = await api.terms.end.query({
    event: '2026-02-20',
    count: 'after',
    n: 6,
    unit: 'weeks',
    source: 'bylaw',
  });
  expect(term).toMatchObject({ raw: '2026-04-03', end: '2026-04-07' });
  expect(term.because.map(({ code }) => code)).toContain('extended-holiday');
});

test('what is refused says so in a code, without a stack', async () => {
  const refused = await api.dossiers.trail.query({ slug: 'bestaat-niet' }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(TRPCClientError);
  const { data } = refused as TRPCClientError<AppRouter>;
  expect(data).toMatchObject({ code: 'NOT_FOUND', refusal: { code: 'not-found' } });
  expect(JSON.stringify(refused)).not.toContain('node_modules');
});

test('an act of somebody who is not signed in is refused', async () => {
  const refused = await api.dossiers.publish
    .mutate({ id: 'x', revision: 1 } as never)
    .catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(TRPCClientError);
  expect(['UNAUTHORIZED', 'NOT_FOUND', 'FORBIDDEN']).toContain(
    (refused as TRPCClientError<AppRouter>).data?.code,
  );
});
