import type { House } from '@samenspraak/api/house.ts';
import type { Services } from '@samenspraak/core/foundation/services.ts';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { readFileSync } from 'node:fs';
import { webFile } from '../places.ts';
import { compression, packedWhole } from './compression.ts';
import { securityHeaders } from './headers.ts';
import { health } from './health.ts';
import { knowAddress, knowOrigin } from './origin.ts';
import { ownForms } from './own-forms.ts';
import { logRequests } from './passing.ts';
import { procedures } from './procedures.ts';
import { publicFiles } from './public-files.ts';

type Parts = {
  services: Services;
  house: House;
  /** The SvelteKit handler: answers everything the others leave, so it comes last. */
  pages: RequestHandler;
  isStopping: () => boolean;
};

/** Everything that is answered over HTTP, in order. No body is parsed here: each answerer reads its own. */
export const createApp = ({ services, house, pages, isStopping }: Parts): Express => {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', services.config.trustProxy);
  app.use(logRequests(services.log), securityHeaders, knowOrigin, knowAddress, compression, packedWhole);
  if (services.config.mode === 'demo') app.use(onlyThisMachine);
  app.use(health(services, isStopping));
  app.use(publicFiles(services.config, house));
  app.use('/trpc', procedures(services, house));
  app.use(ownForms, pages);
  app.use(sorry(services, house));
  return app;
};

const thisMachine = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);

/**
 * The demo lets anyone sign in as anyone. A page elsewhere must not reach it by giving this machine a name of
 * its own (DNS rebinding).
 */
const onlyThisMachine: RequestHandler = (req, res, next) => {
  if (thisMachine.has(req.hostname) || req.hostname.endsWith('.localhost')) next();
  else
    res
      .status(421)
      .type('text')
      .send('De demo is er alleen op deze computer. / The demo answers on this machine only.\n');
};

/** The last resort, when not even the pages could answer: the page that stands by itself. */
const sorry = (services: Services, house: House): ErrorRequestHandler => {
  const page = readFileSync(webFile('src/error.html'), 'utf8');
  return (error, _req, res, _next) => {
    const status = (error as { status?: number } | null)?.status;
    if (typeof status === 'number' && status >= 400 && status < 500) {
      if (!res.headersSent)
        res
          .status(status)
          .type('text')
          .send('Dit verzoek is niet te lezen. / This request could not be read.\n');
      return;
    }
    services.log.error({ err: error }, 'a request crashed');
    if (res.headersSent) res.destroy();
    else if (house.isAway(error)) res.status(503).set('Retry-After', '60').type('html').send(page);
    else res.status(500).type('html').send(page);
  };
};
