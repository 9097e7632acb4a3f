import type { House } from '@samenspraak/api/house.ts';
import { appRouter } from '@samenspraak/api/router.ts';
import { carried } from '@samenspraak/api/trpc.ts';
import type { Services } from '@samenspraak/core/foundation/services.ts';
import { sessionCookie } from '@samenspraak/domain/accounts/vocabulary.ts';
import { createExpressMiddleware } from '@trpc/server/adapters/express';
import { Router } from 'express';
import { sameOriginWrites } from './origin.ts';
import { noteRoute } from './passing.ts';

const cookieIn = (header: string | undefined, name: string): string | undefined =>
  header
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** Only names we know: what else stands in an address was typed by somebody. */
const knownNames = (path: string): string =>
  path
    .slice(1)
    .split(',')
    .filter((name) => Object.hasOwn(appRouter._def.procedures, name))
    .join(',');

const isAway = ({ code }: { code: string }): boolean => code === 'SERVICE_UNAVAILABLE';

/** The procedures for integrators and for pages with script: the same that pages call in process. */
export const procedures = (services: Services, house: House): Router => {
  const router = Router();
  router.use(sameOriginWrites, (req, _res, next) => {
    noteRoute(`/trpc/${knownNames(req.path)}`);
    next();
  });
  router.use(
    createExpressMiddleware({
      router: appRouter,
      createContext: async ({ req }) => ({
        services,
        actor: await carried(house.signedIn(cookieIn(req.headers.cookie, sessionCookie))),
        source: req.ip ?? '',
      }),
      maxBatchSize: 20,
      maxBodySize: 1_000_000,
      responseMeta: ({ errors }) => (errors.some(isAway) ? { headers: { 'retry-after': '60' } } : {}),
      onError: ({ error, path }) => {
        if (error.code !== 'INTERNAL_SERVER_ERROR' && !isAway(error)) return;
        services.log.error({ procedure: path, err: error.cause ?? error }, 'a procedure crashed');
      },
    }),
  );
  return router;
};
