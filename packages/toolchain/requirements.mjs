// What the tests need from the machine: a browser and PostgreSQL. Root gets them installed; anybody else
// is told what to install. Nothing is ever skipped for want of them.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Halt, run, step } from './processes.mjs';

/**
 * Finds the browser and PostgreSQL's programs, after installing what is missing where that is allowed. With a
 * server elsewhere only the programs that make and restore a backup are needed.
 * @param {{ browser: boolean, postgres: 'server' | 'client' | null }} needed
 * @returns {Promise<{ browser: string | null, postgres: string | null }>} a program; a folder of programs
 */
export async function requirements(needed) {
  const missing = [
    ...(needed.browser && !browser() ? ['chromium'] : []),
    ...(needed.postgres === 'server' && !postgresFolder() ? ['postgresql'] : []),
    ...(needed.postgres === 'client' && !onPath('pg_dump') ? ['postgresql-client'] : []),
  ];
  if (missing.length > 0) await provide(missing);
  return { browser: browser(), postgres: postgresFolder() };
}

async function provide(/** @type {string[]} */ packages) {
  const byHand = `apt-get install --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Halt(
      `The tests need ${packages.join(' and ')}. On Debian or Ubuntu: sudo ${byHand}. ` +
        'A browser elsewhere can be named with CHROME_PATH, a PostgreSQL server with TEST_DATABASE_URL.',
    );
  }
  if (packages.includes('postgresql')) withoutCluster();
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step(`Installing Debian's ${packages.join(' and ')}`, async () => {
    const listed = await run('apt-get', ['update', '-q'], { env });
    const installed = await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], {
      env,
    });
    return { code: installed.code, output: `${listed.output}\n${installed.output}` };
  });
}

/** Debian would start a server of its own on port 5432; the tests bring their own and leave none behind. */
function withoutCluster() {
  const folder = '/etc/postgresql-common/createcluster.d';
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'no-main-cluster.conf'), 'create_main_cluster = false\n');
}

function browser() {
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named)) throw new Halt(`CHROME_PATH names ${named}, which does not exist.`);
  const usual = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const found = usual.map((name) => `/usr/bin/${name}`).find((file) => existsSync(file));
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return named || found || (existsSync(mac) ? mac : null);
}

/** Debian keeps each version's programs in a folder of its own; elsewhere they are on the PATH. */
function postgresFolder() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...path()];
  return (
    folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl'))) ?? null
  );
}

const path = () => (process.env.PATH ?? '').split(':');
const onPath = (/** @type {string} */ program) => path().some((folder) => existsSync(join(folder, program)));
