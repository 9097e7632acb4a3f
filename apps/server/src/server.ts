import { closeServices } from '@samenspraak/core/foundation/installation.ts';
import { holdDataFolder, leaveDataFolder } from './data-folder.ts';
import { createApp } from './http/app.ts';
import { builtPages } from './http/pages.ts';
import { startJobs } from './jobs/schedule.ts';
import { jobTable } from './jobs/table.ts';
import { openLog } from './log.ts';
import { openHouse } from './opening.ts';
import { serve } from './serving.ts';
import { listeningProblems, settingsOrLeave } from './settings.ts';
import { logCrashes, sayAndLeave, stopOnSignal } from './stopping.ts';
import { welcome } from './welcome.ts';

// The one process: settings, services, pages and procedures, jobs. Everything is put together here and nowhere else.
// What is written is for this user alone: names, answers, the secret.
process.umask(0o077);
const config = await settingsOrLeave(process.env, await listeningProblems(process.env));
const log = openLog();

try {
  holdDataFolder(config);
  const { services, house } = await openHouse(config, log);
  const pages = await builtPages();
  const { address, stop } = await serve(config, (_server, isStopping) =>
    createApp({ services, house, pages, isStopping }),
  );
  const jobs = startJobs(jobTable(services), log);
  services.nudge = () => jobs.nudge('outbox');
  stopOnSignal(log, [
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
