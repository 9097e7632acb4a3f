import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLock, releaseLock, takeLock } from './lock.mjs';

const lockModule = new URL('./lock.mjs', import.meta.url).href;
let folder = '';
/** @type {import('node:child_process').ChildProcess[]} */
let started = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samenspraak-lock-'));
});
afterEach(() => {
  for (const child of started) child.kill('SIGKILL');
  started = [];
  rmSync(folder, { recursive: true, force: true });
});

/** Starts another process that tries to take the folder, says how it went, and stays. */
async function another(env = {}) {
  const program = `import { takeLock } from ${JSON.stringify(lockModule)};
    console.log(JSON.stringify(takeLock(${JSON.stringify(folder)}, 'http://127.0.0.1:3000')));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  started.push(child);
  const line = await new Promise((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
  return { child, result: JSON.parse(line) };
}

async function killed(/** @type {import('node:child_process').ChildProcess} */ child) {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

describe('the lock on a data folder', () => {
  it('is nobody’s in a folder where no server works', () => {
    expect(readLock(folder)).toBeNull();
    expect(readLock(join(folder, 'not-made-yet'))).toBeNull();
  });

  it('tells the second comer who works there and at which address', async () => {
    const { child } = await another();
    const second = takeLock(folder);
    expect(second).toMatchObject({
      taken: false,
      holder: { pid: child.pid, address: 'http://127.0.0.1:3000' },
    });
    expect(readLock(folder)?.pid).toBe(child.pid);
  });

  it('is free again after its process was killed with kill -9', async () => {
    const { child } = await another();
    await killed(child);
    expect(readLock(folder)).toBeNull();
    expect(takeLock(folder).taken).toBe(true);
    expect(readLock(folder)?.pid).toBe(process.pid);
  });

  it.runIf(process.platform === 'linux')('is not mistaken for held when the process id is used again', () => {
    writeFileSync(
      join(folder, 'server.lock'),
      JSON.stringify({ pid: process.ppid, startTime: '1', address: null }),
    );
    expect(readLock(folder)).toBeNull();
    expect(takeLock(folder).taken).toBe(true);
  });

  it('is free when the file was cut short by a power cut', () => {
    writeFileSync(join(folder, 'server.lock'), '{"pid":');
    expect(readLock(folder)).toBeNull();
    expect(takeLock(folder).taken).toBe(true);
  });

  it('goes to the server that the launcher holding it has started', async () => {
    takeLock(folder);
    const { child, result } = await another({ SAMENSPRAAK_LAUNCHER_PID: String(process.pid) });
    expect(result).toMatchObject({ taken: true, holder: { pid: child.pid } });
    releaseLock(folder);
    expect(readLock(folder)?.pid).toBe(child.pid);
  });

  it('learns its address later, from the process that holds it', () => {
    takeLock(folder);
    takeLock(folder, 'http://127.0.0.1:4000');
    expect(readLock(folder)?.address).toBe('http://127.0.0.1:4000');
  });

  it('goes to exactly one of eight that come at once, over a stale one too', async () => {
    writeFileSync(join(folder, 'server.lock'), JSON.stringify({ pid: 1, startTime: '0', address: null }));
    const all = await Promise.all(Array.from({ length: 8 }, () => another()));
    const winners = all.filter(({ result }) => result.taken);
    expect(winners).toHaveLength(1);
    expect(readLock(folder)?.pid).toBe(winners[0]?.child.pid);
    expect(readdirSync(folder)).toEqual(['server.lock']);
  });

  it('is given back when the server stops, and leaves nothing behind', () => {
    takeLock(folder);
    expect(JSON.parse(readFileSync(join(folder, 'server.lock'), 'utf8')).pid).toBe(process.pid);
    releaseLock(folder);
    expect(readdirSync(folder)).toEqual([]);
  });
});
