import type { Logger } from 'pino';

export type Job = { name: string; everySeconds: number; run(): Promise<unknown> };

export type Schedule = {
  /** Runs this job as soon as the one at work is done. */
  nudge(name: string): void;
  /** Starts nothing more and waits for the job at work. */
  stop(): Promise<void>;
};

/**
 * Runs each job every so many seconds, one at a time: the system's own work never crowds out people. What goes
 * wrong is logged and tried again at the next turn.
 */
export const startJobs = (jobs: readonly Job[], log: Logger): Schedule => {
  const dueAt = new Map(jobs.map((job) => [job, performance.now() + 1000]));
  const running = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const next = () => [...dueAt].reduce((first, each) => (each[1] < first[1] ? each : first));

  const runOne = async (job: Job): Promise<void> => {
    // Before it runs: a nudge while it is at work must not be lost.
    dueAt.set(job, performance.now() + job.everySeconds * 1000);
    try {
      await job.run();
    } catch (err) {
      log.error({ job: job.name, err }, 'a job failed');
    }
  };

  const wake = (): void => {
    if (stopped || running.size > 0 || jobs.length === 0) return;
    clearTimeout(timer);
    const [job, at] = next();
    timer = setTimeout(
      () => {
        const turn = runOne(job).finally(() => {
          running.delete(turn);
          wake();
        });
        running.add(turn);
      },
      Math.max(0, at - performance.now()),
    );
  };
  wake();

  return {
    nudge(name) {
      const job = jobs.find((each) => each.name === name);
      if (!job) return;
      dueAt.set(job, performance.now());
      wake();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await Promise.all(running);
    },
  };
};
