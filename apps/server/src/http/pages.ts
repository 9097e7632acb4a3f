import type { RequestHandler } from 'express';
import { pathToFileURL } from 'node:url';
import { webFile } from '../places.ts';
import { tellPagesWhereTheyAre } from './origin.ts';

/** The built SvelteKit handler. Loaded after the house stands, because pages look for it while they load. */
export const builtPages = async (): Promise<RequestHandler> => {
  tellPagesWhereTheyAre(process.env);
  // A variable keeps the bundler from following it.
  const file = pathToFileURL(webFile('build/handler.js')).href;
  const { handler } = (await import(file)) as { handler: RequestHandler };
  return handler;
};
