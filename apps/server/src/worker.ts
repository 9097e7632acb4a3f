import { closeServices, openServices } from '@samenspraak/core/foundation/installation.ts';
import { startJobs } from './jobs/schedule.ts';
import { jobTable } from './jobs/table.ts';
import { openLog } from './log.ts';
import { settingsOrLeave } from './settings.ts';
import { logCrashes, sayAndLeave, stopOnSignal } from './stopping.ts';

// The jobs alone, beside servers on the same PostgreSQL. Each chore takes its work in a way that lets several try.
// What is written is for this user alone: names, answers, the secret.
process.umask(0o077);
const config = await settingsOrLeave(process.env);
if (config.databaseUrl.startsWith('file:'))
  sayAndLeave(
    new Error('On SQLite the server itself does the jobs; a worker of its own needs PostgreSQL.'),
    () => {},
  );
const log = openLog();

try {
  const services = await openServices(config, log);
  const jobs = startJobs(jobTable(services), log);
  services.nudge = () => jobs.nudge('outbox');
  stopOnSignal(log, [jobs.stop, () => closeServices(services)]);
  logCrashes(log);
  log.info('at work');
} catch (error) {
  sayAndLeave(error, () => {});
}
