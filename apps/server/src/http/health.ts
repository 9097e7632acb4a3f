import type { Services } from '@samenspraak/core/foundation/services.ts';
import { outboxAge } from '@samenspraak/core/notifications/index.ts';
import { system } from '@samenspraak/domain/shared/actor.ts';
import { Router } from 'express';

/** For whoever watches over the process: does it live, and can it do its work? */
export const health = (services: Services, isStopping: () => boolean): Router => {
  const router = Router();
  router.get('/healthz', (_req, res) => void res.set('Cache-Control', 'no-store').json({ status: 'ok' }));
  router.get('/readyz', async (_req, res) => {
    res.set('Cache-Control', 'no-store');
    let outbox;
    try {
      await services.store.ping();
      // Told, and no reason to be unready: a dead mail server takes nobody's answer away.
      outbox = await outboxAge.run(services, system);
    } catch (err) {
      services.log.error({ err }, 'the database does not answer');
      res.status(503).json({ ready: false, database: 'does not answer' });
      return;
    }
    res.status(isStopping() ? 503 : 200).json({ ready: !isStopping(), database: 'ok', outbox });
  });
  return router;
};
