// The pinned Node and pnpm, the packages, the build: each is skipped when nothing it rests on has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { releaseLock, takeLock } from './lock.mjs';
import { Halt, root, run, step } from './processes.mjs';

const here = join(root, 'packages/toolchain');
const stamps = join(root, 'node_modules/.samenspraak');
/** Made by turbo and never by pnpm or npm, which empty their folders. */
const lock = join(root, '.turbo');
const requiredNode = 24;

/**
 * The environment in which everything of this project runs: the right Node and pnpm come first.
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function toolchain() {
  const env = withoutNpm(process.env);
  const folders = (await pinned(env)) ?? present(env);
  env.PATH = [...folders, join(root, 'node_modules/.bin'), env.PATH].join(delimiter);
  Object.assign(env, { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', TURBO_NO_UPDATE_NOTIFIER: '1' });
  if (!process.stdout.isTTY) env.NO_COLOR = '1';
  return env;
}

/**
 * npm hands its own settings to scripts as npm_*; pnpm and npm inside would take them for the user's.
 * What a network needs to reach its registry stays. NODE_ENV=production would leave the build tools out.
 */
function withoutNpm(/** @type {NodeJS.ProcessEnv} */ all) {
  const network = /^npm_config_(registry|proxy|https_proxy|cafile|userconfig)$/i;
  return Object.fromEntries(
    Object.entries(all).filter(
      ([name]) => name !== 'NODE_ENV' && (!/^npm_/i.test(name) || network.test(name)),
    ),
  );
}

/** On Linux: Node and pnpm from the registry, checked against the committed lock, without install scripts. */
async function pinned(/** @type {NodeJS.ProcessEnv} */ env) {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) return null;
  const folders = [`node-linux-${process.arch}/bin`, `@pnpm/exe.linux-${process.arch}`].map((folder) =>
    join(here, 'node_modules', folder),
  );
  const stamp = join(here, 'node_modules/.samenspraak-lock');
  const wanted = hash(join(here, 'package-lock.json'));
  const done = () => contentOf(stamp) === wanted;
  if (!done() && !(await hasNpm(env))) return null;
  await once(done, async () => {
    await step('Fetching Node and pnpm', () => run('npm', ['ci', '--ignore-scripts'], { cwd: here, env }));
    // A system with another C library (Alpine) gets the files but cannot run them.
    const runs = spawnSync(join(String(folders[0]), 'node'), ['--version']).status === 0;
    if (runs) writeFileSync(stamp, wanted);
  });
  return done() ? folders : null;
}

const hasNpm = async (/** @type {NodeJS.ProcessEnv} */ env) =>
  (await run('npm', ['--version'], { env })).code === 0;

/** Elsewhere: the Node that runs this, when it is new enough, and the pnpm that is there. */
function present(/** @type {NodeJS.ProcessEnv} */ env) {
  const node = Number(process.versions.node.split('.')[0]);
  const pnpm = spawnSync('pnpm', ['--version'], { env, shell: process.platform === 'win32' }).status === 0;
  if (node >= requiredNode && pnpm) return [dirname(process.execPath)];
  throw new Halt(
    `Samenspraak needs Node ${requiredNode} or newer and pnpm, and brings them along only on Linux (x64, arm64). ` +
      `Here is Node ${process.versions.node} and ${pnpm ? 'a' : 'no'} pnpm. ` +
      'Install them (https://nodejs.org, https://pnpm.io/installation) and run the command again.',
  );
}

/** Installs exactly what the lock file says. */
export async function install(/** @type {NodeJS.ProcessEnv} */ env) {
  const manifests = ['apps', 'packages']
    .flatMap((folder) =>
      readdirSync(join(root, folder)).map((name) => join(root, folder, name, 'package.json')),
    )
    .concat(
      ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', 'drizzle/package.json'].map((f) =>
        join(root, f),
      ),
    );
  const wanted = hash(...manifests.filter((file) => existsSync(file)));
  const stamp = join(stamps, 'installed');
  await once(
    () => contentOf(stamp) === wanted,
    async () => {
      rmSync(stamp, { force: true });
      await step('Installing packages', () =>
        run('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], { env }),
      );
      keep(stamp, wanted);
    },
  );
}

/** Builds the pages and the server; does nothing when sources and results are those of the last build. */
export async function build(/** @type {NodeJS.ProcessEnv} */ env) {
  const stamp = join(stamps, 'built');
  const sources = sourceHash();
  await once(
    () => contentOf(stamp) === sources + resultHash(),
    async () => {
      rmSync(stamp, { force: true });
      const turbo = ['run', 'build', '--output-logs=errors-only'];
      await step('Building', async () => {
        const done = await run('turbo', turbo, { env });
        // Two builds by hand at once can leave an empty folder in turbo's cache.
        return done.code === 0 && missingResults() ? run('turbo', [...turbo, '--force'], { env }) : done;
      });
      if (missingResults()) throw new Halt(`The build left no ${missingResults()}.`);
      keep(stamp, sources + resultHash());
    },
  );
}

/** Does work that is not done yet, one command at a time: two in one checkout would spoil each other's files. */
async function once(/** @type {() => boolean} */ done, /** @type {() => Promise<void>} */ work) {
  if (done()) return;
  for (let told = false; ; told = true) {
    const { taken, holder } = takeLock(lock);
    if (taken) break;
    if (!told) console.log(`Waiting for process ${holder.pid}, which installs or builds here …`);
    await sleep(200);
  }
  try {
    if (!done()) await work();
  } finally {
    releaseLock(lock);
  }
}

/** What the build reads. Contents, not times: switching between two states of the work must not mislead. */
function sourceHash() {
  const notBuilt =
    /^(node_modules|build|dist|\.svelte-kit|\.turbo|\.vitest|tests|test-results|playwright-report)$/;
  /** @type {string[]} */
  const files = [];
  const walk = (/** @type {string} */ folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !notBuilt.test(entry.name)) walk(path);
      else if (entry.isFile() && !/\.test\.\w+$/.test(entry.name)) files.push(path);
    }
  };
  for (const name of readdirSync(join(root, 'packages'))) {
    if (!['toolchain', 'testing', 'bench'].includes(name)) walk(join(root, 'packages', name));
  }
  for (const folder of ['apps', 'drizzle']) walk(join(root, folder));
  for (const file of ['pnpm-lock.yaml', 'turbo.json', 'packages/toolchain/lock.mjs'])
    files.push(join(root, file));
  return hash(...files.sort());
}

const results = [
  'apps/server/dist/main.js',
  'apps/web/build/handler.js',
  'apps/web/build/server/manifest.js',
].map((file) => join(root, file));

const missingResults = () => results.find((file) => !existsSync(file));

/** Someone may have built by hand since: the results must be the ones the stamp was set for. */
const resultHash = () =>
  results
    .map((file) => (existsSync(file) ? `${statSync(file).size}.${statSync(file).mtimeMs}` : 'none'))
    .join(' ');

function hash(/** @type {string[]} */ ...files) {
  const sum = createHash('sha256');
  for (const file of files) sum.update(file).update('\0').update(readFileSync(file)).update('\0');
  return sum.digest('hex');
}

function keep(/** @type {string} */ stamp, /** @type {string} */ value) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, value);
}

function contentOf(/** @type {string} */ file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
