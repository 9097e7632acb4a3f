import type { Logger } from 'pino';

const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/**
 * Stops once, in order, at the first signal; a second signal leaves at once. What was answered is on disk already,
 * so leaving early loses nothing that was confirmed.
 */
export const stopOnSignal = (log: Logger, steps: (() => unknown)[]): void => {
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'stopping');
    for (const step of steps)
      try {
        await step();
      } catch (err) {
        log.error({ err }, 'a step of stopping failed');
      }
    log.info('stopped');
    process.exit(0);
  };
  for (const signal of signals) process.on(signal, () => void stop(signal));
};

/** An error nobody waited for is told and survived; one that nobody caught leaves the process in an unknown state. */
export const logCrashes = (log: Logger): void => {
  process.on('unhandledRejection', (err) => log.error({ err }, 'nobody waited for this error'));
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, 'the process crashed');
    process.exit(1);
  });
};

/** Says in one sentence why the house does not open, and ends. */
export const sayAndLeave = (error: unknown, tidy: () => void): never => {
  tidy();
  const { message, cause, code } = error as Error & { code?: string };
  const because = cause instanceof Error ? ` (${cause.message})` : '';
  const sentence =
    code === 'EADDRINUSE'
      ? 'The port is already in use: stop what listens there, or choose another with PORT.'
      : code === 'EACCES'
        ? `${message}. Choose another port with PORT, or another folder with DATA_DIR.`
        : `${message}${because}`;
  process.stderr.write(`Samenspraak does not start. ${sentence}\n`);
  process.exit(1);
};
