import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const server = join(import.meta.dirname, '..');
export const program = (file: string): string => join(server, file);

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'samenspraak-server-'));

/** Only what a program needs: nothing from the environment the tests run in may decide an outcome. */
const bare = (settings: Record<string, string>): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  NODE_ENV: 'production',
  ...settings,
});

export type Ended = { code: number | null; output: string };

/** Runs a program to its end. */
export const runToEnd = (file: string, args: string[], settings: Record<string, string>): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [program(file), ...args], { env: bare(settings) });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('close', (code) => resolve({ code, output }));
  });

export type Running = {
  url: string;
  port: number;
  dataDir: string;
  child: ChildProcess;
  /** Everything it printed so far. */
  output(): string;
  /** The log so far, one object per line. */
  lines(): Record<string, unknown>[];
  /** Sends a signal and answers the exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
  remove(): Promise<void>;
};

/** The settings production asks for on an empty data folder. */
export const production = (dataDir: string): Record<string, string> => ({
  SAMENSPRAAK_MODE: 'production',
  DATA_DIR: dataDir,
  PUBLIC_URL: 'http://samenspraak.voorbeeld.nl',
  MAIL_URL: `file:${join(dataDir, 'post')}`,
  FIRST_ADMIN_EMAIL: 'beheer@voorbeeld.nl',
});

/** Starts the built server, as production unless told otherwise, and waits until it is open. */
export const start = async (
  settings: Record<string, string> = {},
  dataDir: string = emptyFolder(),
): Promise<Running> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = bare({ ...production(dataDir), PORT: String(port), ...settings });
  const child = spawn(process.execPath, [program('dist/main.js')], { env });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      if (output.includes('"msg":"open"')) resolve();
    });
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('close', () => reject(new Error(`The server did not open:\n${output}`)));
  });
  const end = (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  return {
    url,
    port,
    dataDir,
    child,
    lines: () =>
      output
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    output: () => output,
    end,
    remove: async () => {
      await end('SIGKILL');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
