import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';

export type Job = { name: string; everySeconds: number; run(): Promise<unknown> };

export type Schedule = {
  /** Runs this job now, or once more when it is at work. */
  nudge(name: string): void;
  /** Starts nothing more and waits a while for what is at work. */
  stop(): Promise<void>;
};

const patienceMs = 8000;

/**
 * Runs each job every so many seconds. A job never overlaps itself, and none waits for another: a mail server
 * that does not answer must not hold up the sealing. What goes wrong is logged and tried again at the next turn.
 */
export const startJobs = (jobs: readonly Job[], log: Logger): Schedule => {
  const schedules = jobs.map((job) => [job.name, startJob(job, log)] as const);
  const byName = new Map(schedules);
  return {
    nudge: (name) => byName.get(name)?.nudge(),
    async stop() {
      const ended = Promise.all([...byName.values()].map((one) => one.stop()));
      const clock = new AbortController();
      // What is cut off here was not marked as done, so it is done again after the next start.
      await Promise.race([
        ended,
        wait(patienceMs, undefined, { signal: clock.signal }).catch(() => undefined),
      ]);
      clock.abort();
    },
  };
};

const startJob = (job: Job, log: Logger) => {
  let working: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let again = false;
  let stopped = false;

  const work = async (): Promise<void> => {
    try {
      await job.run();
    } catch (err) {
      log.error({ job: job.name, err }, 'a job failed');
    }
  };
  const turn = (): void => {
    clearTimeout(timer);
    again = false;
    working = work().finally(() => {
      working = undefined;
      if (again) turn();
      else plan(job.everySeconds * 1000);
    });
  };
  const plan = (milliseconds: number): void => {
    if (!stopped) timer = setTimeout(turn, milliseconds);
  };
  // Not at once: the first visitors come first.
  plan(Math.min(1000, job.everySeconds * 1000));

  return {
    nudge() {
      if (stopped) return;
      // What was asked for while it is at work may have come too late for this turn.
      if (working) again = true;
      else turn();
    },
    async stop() {
      stopped = true;
      again = false;
      clearTimeout(timer);
      await working;
    },
  };
};
