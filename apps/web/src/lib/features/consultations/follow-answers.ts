import type { Api, AppRouter } from '@samenspraak/api/router.ts';
import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client';

const everyMs = 10_000;
/** Nobody is signed in any more, or may not look any more: asking again has no use. */
const turnedAway = new Set([401, 403, 404]);

export type Answered = Awaited<ReturnType<Api['consultations']['answered']>>;

/**
 * In the browser: tells how many people answered a round, every ten seconds while somebody looks at the page.
 * Answers how to stop. When the line is down, the last figure stands until it is up again.
 */
export const followAnswers = (id: string, tell: (answered: Answered) => void): (() => void) => {
  const { answered } = createTRPCClient<AppRouter>({ links: [httpLink({ url: '/trpc' })] }).consultations;
  const timer = setInterval(() => {
    if (document.visibilityState !== 'visible') return;
    answered.query({ id }).then(tell, (error: unknown) => {
      const status = error instanceof TRPCClientError ? (error.data as { httpStatus?: number } | null) : null;
      if (turnedAway.has(status?.httpStatus ?? 0)) clearInterval(timer);
    });
  }, everyMs);
  return () => clearInterval(timer);
};
