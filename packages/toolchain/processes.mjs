// Starting programs: quietly with one line of progress, or in the foreground with their own output.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What went wrong, in a sentence for the person at the terminal; shown without a stack. */
export class Halt extends Error {}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
/** Once a signal came, nothing new is started. */
let leaving = false;

/**
 * Runs a program to its end and keeps what it prints. In its own process group, so that a time-out or
 * Ctrl-C also ends what it started (browsers, servers, workers).
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, timeout?: number }} [options] timeout in milliseconds
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { env = process.env, cwd = root, timeout = 0 } = {}) {
  return new Promise((resolve) => {
    if (leaving) return;
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    running.add(child);
    let output = '';
    const keep = (/** @type {Buffer} */ data) => (output += data);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const clock = timeout
      ? setTimeout(() => {
          output += `\nStopped: it took longer than ${Math.round(timeout / 1000)} s.`;
          killGroup(child, 'SIGKILL');
        }, timeout)
      : undefined;
    const end = (/** @type {number} */ code) => {
      clearTimeout(clock);
      running.delete(child);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      end(127);
    });
    child.on('close', (code, signal) => end(exitCode(code, signal)));
  });
}

/**
 * Does a long step and says so in one line: the title at once, the seconds it took when done.
 * @param {string} title
 * @param {() => Promise<{ code: number, output: string }>} work
 */
export async function step(title, work) {
  process.stdout.write(`${title} … `);
  const start = Date.now();
  const { code, output } = await work();
  process.stdout.write(`${seconds(start)}${code === 0 ? '' : ', failed'}\n`);
  // The reason stands at the end; a build lists hundreds of files before it.
  const end = output.trim().split('\n').slice(-60).join('\n');
  if (code !== 0) throw new Halt(`${end}\n\n${title} failed; the reason stands above.`);
}

/**
 * Gives the terminal to a program, passes signals on to it and answers its exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<number>}
 */
export function foreground(command, args, { env = process.env, cwd = root } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit' });
    /** @type {Record<string, () => void>} */
    const pass = {
      SIGTERM: () => child.kill('SIGTERM'),
      SIGHUP: () => child.kill('SIGHUP'),
      // At a terminal Ctrl-C already reaches the child; a second one would cut its clean stop short.
      SIGINT: () => void (process.stdin.isTTY || child.kill('SIGINT')),
    };
    for (const [signal, handler] of Object.entries(pass)) process.on(signal, handler);
    const done = () => {
      for (const [signal, handler] of Object.entries(pass)) process.off(signal, handler);
    };
    child.on('error', (error) => {
      done();
      reject(error);
    });
    child.on('exit', (code, signal) => {
      done();
      resolve(exitCode(code, signal));
    });
  });
}

/** Until the returned function is called, a signal ends the quiet programs, tidies up and leaves. */
export function leaveOnSignal(tidy = () => {}) {
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const leave = async (/** @type {NodeJS.Signals} */ signal) => {
    leaving = true;
    await stopRunning();
    tidy();
    process.exit(exitCode(null, signal));
  };
  for (const signal of signals) process.on(signal, leave);
  return () => {
    for (const signal of signals) process.off(signal, leave);
  };
}

/** Ends every quiet program that is still at work, with all it started; what does not listen is killed. */
async function stopRunning() {
  const children = [...running];
  for (const child of children) killGroup(child, 'SIGTERM');
  for (let waited = 0; running.size > 0 && waited < 3000; waited += 50) await sleep(50);
  for (const child of children) killGroup(child, 'SIGKILL');
}

export const seconds = (/** @type {number} */ start) => `${((Date.now() - start) / 1000).toFixed(1)} s`;

function killGroup(
  /** @type {import('node:child_process').ChildProcess} */ child,
  /** @type {NodeJS.Signals} */ signal,
) {
  try {
    if (child.pid) process.kill(-child.pid, signal);
  } catch {
    // It ended in the meantime.
  }
}

function exitCode(/** @type {number | null} */ code, /** @type {NodeJS.Signals | null} */ signal) {
  return code ?? 128 + (signal ? constants.signals[signal] : 1);
}
