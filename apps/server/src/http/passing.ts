import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

type Passing = { id: string; route: string | null };

const passing = new AsyncLocalStorage<Passing>();

/** The route's pattern of the request that is being answered; a page tells it through the hook below. */
export const noteRoute = (route: string | null): void => {
  const request = passing.getStore();
  if (request) request.route = route;
};

/**
 * One line per request: an id, the method, the route's pattern, the outcome and how long it took. Never the
 * address asked for (it may carry what a person typed), nor the one it came from.
 */
export const logRequests =
  (log: Logger): RequestHandler =>
  (req, res, next) => {
    const request: Passing = { id: randomUUID(), route: null };
    const start = performance.now();
    res.setHeader('X-Request-Id', request.id);
    res.once('close', () => {
      const asset = req.originalUrl.startsWith('/_app/') ? '/_app/*' : null;
      log.info({
        request: request.id,
        method: req.method,
        route: request.route ?? (req.route as { path?: string } | undefined)?.path ?? asset,
        status: res.statusCode,
        ms: Math.round((performance.now() - start) * 10) / 10,
        ...(res.writableFinished ? {} : { brokenOff: true }),
      });
    });
    passing.run(request, next);
  };

/** Lets the pages, which are a build of their own, tell which route they reached and what crashed. */
export const listenToPages = (log: Logger): void => {
  const shared = globalThis as { [key: symbol]: unknown };
  shared[Symbol.for('samenspraak.route')] = noteRoute;
  shared[Symbol.for('samenspraak.crash')] = (err: unknown, route: string | null) =>
    log.error({ request: passing.getStore()?.id, route, err }, 'a page crashed');
};
