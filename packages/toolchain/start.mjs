// The commands that serve: `start` (the demo), `serve` (production) and `dev` (the demo, with hot reload).
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { releaseLock, takeLock } from './lock.mjs';
import { foreground, Halt, leaveOnSignal, root } from './processes.mjs';
import { build, install, toolchain } from './toolchain.mjs';

/** Of the memory for what is used once: 24 MB. */
const smallYoungSpace = '--max-semi-space-size=8';

export const dataFolder = () => resolve(root, process.env.DATA_DIR || 'data');

/**
 * Brings the server up and stays until it ends; answers its exit code.
 * @param {'start' | 'serve' | 'dev'} command
 * @returns {Promise<number>}
 */
export async function serve(command) {
  const dataDir = dataFolder();
  // Several servers on one PostgreSQL are fine; SQLite has one writer, so one server a folder.
  const alone = !/^postgres(ql)?:/.test(process.env.DATABASE_URL ?? '');
  // Before anything is installed or built, so that the second comer knows at once.
  if (alone) claim(dataDir);
  const stopLeaving = leaveOnSignal(() => releaseLock(dataDir));
  try {
    const env = await toolchain();
    await install(env);
    if (command !== 'dev') await build(env);
    stopLeaving();
    Object.assign(env, {
      DATA_DIR: dataDir,
      SAMENSPRAAK_MODE: command === 'serve' ? 'production' : 'demo',
      SAMENSPRAAK_LAUNCHER_PID: String(process.pid),
    });
    if (command === 'dev') return await foreground('node', [...watched(), 'apps/server/src/dev.ts'], { env });
    env.NODE_ENV = 'production';
    return await foreground('node', [smallYoungSpace, 'apps/server/dist/main.js'], { env });
  } finally {
    releaseLock(dataDir);
  }
}

function claim(/** @type {string} */ dataDir) {
  let lock;
  try {
    lock = takeLock(dataDir);
  } catch {
    // A folder that cannot be used is told by the server, together with all else that is not right.
    return;
  }
  const { taken, holder } = lock;
  if (taken) return;
  throw new Halt(
    `Samenspraak already works with the data in ${dataDir}: process ${holder.pid}` +
      `${holder.address ? `, ${holder.address}` : ', still starting'}. ` +
      'Stop that one first, or give this one a folder of its own with DATA_DIR (and its own PORT).',
  );
}

/** Pages reload by themselves; a change in what the server itself is made of starts it again. */
function watched() {
  return [
    'apps/server/src',
    ...['api', 'core', 'domain', 'texts', 'mail', 'documents'].map((name) => `packages/${name}/src`),
    ...['dialect', 'schema', 'guards', 'seeds', 'migrations'].map((name) => `drizzle/${name}`),
  ]
    .filter((folder) => existsSync(join(root, folder)))
    .map((folder) => `--watch-path=${folder}`)
    .concat('--watch-preserve-output');
}
