import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../../../server/dist/main.js');
const laterClock = join(import.meta.dirname, 'later-clock.ts');

export type RunningSite = { address: string; output(): string; stop(): Promise<void> };

/**
 * Starts the built server with the demo in this data folder and waits until it is open. Only these settings:
 * nothing from the environment the journeys run in may decide an outcome.
 */
export const startSite = async (
  dataDir: string,
  settings: Record<string, string> = {},
): Promise<RunningSite> => {
  const child = spawn(process.execPath, ['--import', laterClock, program], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      SAMENSPRAAK_MODE: 'demo',
      DATA_DIR: dataDir,
      PORT: '0',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (data: Buffer) => (output += data.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const open = /"address":"([^"]+)"[^\n]*"msg":"open"/.exec(output);
      if (open) resolve(open[1]!);
    });
    child.once('close', () => reject(new Error(`The server did not open:\n${output}`)));
  });
  return { address, output: () => output, stop: () => stopped(child, ended) };
};

const stopped = async (child: ChildProcess, ended: Promise<void>): Promise<void> => {
  child.kill('SIGTERM');
  // A request that hangs must not keep the machine waiting.
  const hurry = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(hurry);
};
