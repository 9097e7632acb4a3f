import type { Services } from '@samenspraak/core/foundation/services.ts';
import { Router } from 'express';

/** For whoever watches over the process: does it live, and can it do its work? */
export const health = (services: Services, isStopping: () => boolean): Router => {
  const router = Router();
  router.get('/healthz', (_req, res) => void res.set('Cache-Control', 'no-store').json({ status: 'ok' }));
  router.get('/readyz', async (_req, res) => {
    res.set('Cache-Control', 'no-store');
    try {
      await services.store.ping();
    } catch (err) {
      services.log.error({ err }, 'the database does not answer');
      res.status(503).json({ ready: false, database: 'does not answer' });
      return;
    }
    res.status(isStopping() ? 503 : 200).json({ ready: !isStopping(), database: 'ok' });
  });
  return router;
};
