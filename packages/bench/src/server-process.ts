import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { exchange, openLine } from './plain-http.ts';

const program = join(import.meta.dirname, '../../../apps/server/dist/main.js');
/** As `npm run serve` starts it. */
const smallYoungSpace = '--max-semi-space-size=8';
const patienceMs = 60_000;
// Linux counts processor time in ticks of a hundredth of a second, whatever the machine.
const tickMs = 10;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** The processor time a process has had in all its threads, in ms: Linux's own account of it. */
const cpuMsOf = (pid: number): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name before the last bracket may hold anything.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
};

const memoryMiBOf = (pid: number, what: 'VmRSS' | 'VmHWM'): number =>
  Number(new RegExp(`^${what}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) /
  1024;

export type ServerProcess = {
  origin: string;
  dataDir: string;
  /** From the start of the process to its first page, in ms. */
  firstPageAfterMs: number;
  cpuMs(): number;
  memoryMiB(): { now: number; highest: number };
  stop(signal?: NodeJS.Signals): Promise<void>;
};

const answers = async (child: ChildProcess, origin: string, logFile: string): Promise<void> => {
  const line = openLine(1);
  for (const start = Date.now(); ; await wait(10)) {
    if (child.exitCode !== null)
      throw new Error(`The server did not start:\n${readFileSync(logFile, 'utf8')}`);
    if (Date.now() - start > patienceMs)
      throw new Error(`The server gave no page in ${patienceMs / 1000} s.`);
    const status = await exchange(line, origin, '/').then(
      (reply) => reply.status,
      () => 0,
    );
    if (status !== 200) continue;
    line.destroy();
    return;
  }
};

/** Starts the built server on a data folder, a new one unless told otherwise, and waits for its first page. */
export const startServer = async (
  dataDir: string = mkdtempSync(join(tmpdir(), 'samenspraak-bench-')),
  settings: Record<string, string> = {},
  nodeArguments: string[] = [],
): Promise<ServerProcess> => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const logFile = join(dataDir, 'server.log');
  // To a file, as a service keeps it: a pipe would let a slow reader hold up the server.
  const log = openSync(logFile, 'a');
  const start = performance.now();
  const child = spawn(process.execPath, [smallYoungSpace, ...nodeArguments, program], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      // Rounds are made through the pages, by people of the demo; all else is as in production.
      SAMENSPRAAK_MODE: 'demo',
      DATA_DIR: dataDir,
      PORT: String(port),
      ...settings,
    },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  await answers(child, origin, logFile);
  const { pid } = child;
  if (pid === undefined) throw new Error('The server has no process id.');
  return {
    origin,
    dataDir,
    firstPageAfterMs: performance.now() - start,
    cpuMs: () => cpuMsOf(pid),
    memoryMiB: () => ({ now: memoryMiBOf(pid, 'VmRSS'), highest: memoryMiBOf(pid, 'VmHWM') }),
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
};

export const removeFolder = (dataDir: string): void => rmSync(dataDir, { recursive: true, force: true });
