import { closeServices } from '@samenspraak/core/foundation/installation.ts';
import type { RequestHandler } from 'express';
import type { Plugin } from 'vite';
import { holdDataFolder, leaveDataFolder } from './data-folder.ts';
import { createApp } from './http/app.ts';
import { tellPagesWhereTheyAre } from './http/origin.ts';
import { startJobs } from './jobs/schedule.ts';
import { jobTable } from './jobs/table.ts';
import { openLog } from './log.ts';
import { openHouse } from './opening.ts';
import { webFile } from './places.ts';
import { serve } from './serving.ts';
import { listeningProblems, settingsOrLeave } from './settings.ts';
import { logCrashes, sayAndLeave, stopOnSignal } from './stopping.ts';
import { welcome } from './welcome.ts';

/** Pages are made on the server only, so Vite itself finds nothing in a browser to replace. */
const reloadPages: Plugin = {
  name: 'reload-pages',
  hotUpdate({ server }) {
    if (this.environment.name === 'ssr') server.environments.client.hot.send({ type: 'full-reload' });
  },
};

// As main.ts, with the pages straight from their sources: an edit shows at once.
// What is written is for this user alone: names, answers, the secret.
process.umask(0o077);
const config = await settingsOrLeave(process.env, await listeningProblems(process.env));
const log = openLog();

try {
  holdDataFolder(config);
  const { services, house } = await openHouse(config, log);
  tellPagesWhereTheyAre(process.env);
  // SvelteKit looks for its files from the working folder.
  process.chdir(webFile());
  const { createServer: createVite } = await import('vite');
  let closePages = () => Promise.resolve();
  const { address, stop } = await serve(config, async (server, isStopping) => {
    const vite = await createVite({
      root: webFile(),
      server: { middlewareMode: true, hmr: { server } },
      appType: 'custom',
      plugins: [reloadPages],
    });
    closePages = () => vite.close();
    return createApp({ services, house, pages: vite.middlewares as RequestHandler, isStopping });
  });
  const jobs = startJobs(jobTable(services), log);
  services.nudge = () => jobs.nudge('outbox');
  stopOnSignal(log, [
    closePages,
    () => Promise.all([stop(), jobs.stop()]),
    () => closeServices(services),
    () => leaveDataFolder(config),
  ]);
  logCrashes(log);
  holdDataFolder(config, address);
  await welcome(services, house, address);
} catch (error) {
  sayAndLeave(error, () => leaveDataFolder(config));
}
