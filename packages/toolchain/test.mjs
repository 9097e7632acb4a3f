// `npm test`: everything there is to prove, in one go. The last line is exactly `N passed, N failed`.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from './postgres.mjs';
import { Halt, leaveOnSignal, root, run, seconds } from './processes.mjs';
import { requirements } from './requirements.mjs';
import { build, install, toolchain } from './toolchain.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

/** Static checks: each counts as one. In this order, so that the likeliest to fail speaks first. */
const checks = {
  types: ['tsc', '-p', 'tsconfig.json'],
  'svelte-check': ['pnpm', '--dir', 'apps/web', 'run', 'check'],
  eslint: ['eslint', '.', '--max-warnings', '0'],
  borders: [
    'depcruise',
    'apps',
    'packages',
    'drizzle',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err-long',
  ],
  unused: ['knip'],
  prettier: ['prettier', '--check', '.'],
};
/** Suites of vitest; `server` starts the built server and wants the machine to itself. */
const suites = ['pure', 'sqlite', 'postgres', 'server'];
const everything = ['build', ...Object.keys(checks), ...suites, 'journeys'];
const needPostgres = ['postgres', 'server', 'journeys'];
/** In milliseconds. Whatever hangs is stopped and counts as failed, so that there is always a last line. */
const patience = 15 * 60_000;

/**
 * Runs all checks and suites, or those named in `--only=types,sqlite`.
 * @param {string[]} args
 * @returns {Promise<number>} 0 when all passed
 */
export async function testEverything(args) {
  const start = Date.now();
  const only = args
    .find((arg) => arg.startsWith('--only='))
    ?.slice('--only='.length)
    .split(',');
  const unknown = (only ?? []).filter((name) => !everything.includes(name));
  if (unknown.length > 0)
    throw new Halt(`There is no ${unknown.join(', ')}. There are: ${everything.join(', ')}.`);
  const chosen = (/** @type {string} */ name) => !only || only.includes(name);

  const total = { passed: 0, failed: 0 };
  const results = mkdtempSync(join(tmpdir(), 'samenspraak-test-'));
  let stopPostgres = () => {};
  const tidy = () => {
    stopPostgres();
    rmSync(results, { recursive: true, force: true });
  };
  const stopLeaving = leaveOnSignal(tidy);
  try {
    const found = await requirements({
      browser: chosen('journeys'),
      postgres: !needPostgres.some(chosen) ? null : process.env.TEST_DATABASE_URL ? 'client' : 'server',
    });
    const env = await toolchain();
    if (found.browser) env.CHROME_PATH = found.browser;
    await install(env);
    if (!env.TEST_DATABASE_URL && found.postgres && needPostgres.some(chosen)) {
      env.TEST_DATABASE_URL = await startPostgres(found.postgres, (stop) => (stopPostgres = stop));
    }
    await proveAll({ chosen, env, results, total });
  } catch (error) {
    console.log(error instanceof Halt ? error.message : error);
    total.failed++;
  } finally {
    stopLeaving();
    tidy();
  }
  console.log(`In ${seconds(start)}.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

/** @typedef {{ chosen: (name: string) => boolean, env: NodeJS.ProcessEnv, results: string, total: Count }} Plan */

async function proveAll(/** @type {Plan} */ plan) {
  const { chosen, env, total } = plan;
  const built = await build(env).then(
    () => '',
    (/** @type {Error} */ error) => error.message,
  );
  // svelte-check and eslint read what the build generates, so it comes first, whatever was asked for.
  report(total, 'build', Date.now(), built ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 }, built);

  // Two lanes for two cores: what reads the source, and what runs it.
  const reading = async () => {
    for (const [name, command] of Object.entries(checks)) if (chosen(name)) await check(plan, name, command);
  };
  const running = async () => {
    for (const name of ['pure', 'sqlite', 'postgres']) if (chosen(name)) await vitest(plan, name);
  };
  await Promise.all([reading(), running()]);

  // These measure seconds and start servers and browsers; they get the machine to themselves.
  for (const [name, prove] of /** @type {const} */ ([
    ['server', () => vitest(plan, 'server')],
    ['journeys', () => journeys(plan)],
  ])) {
    if (!chosen(name)) continue;
    if (built)
      report(total, name, Date.now(), { passed: 0, failed: 1 }, 'Not run: there is no build to run.');
    else await prove();
  }
}

async function check(
  /** @type {Plan} */ { env, total },
  /** @type {string} */ name,
  /** @type {string[]} */ command,
) {
  const start = Date.now();
  const [program = '', ...args] = command;
  const { code, output } = await run(program, args, { env, timeout: patience });
  report(total, name, start, code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }, output);
}

async function vitest(/** @type {Plan} */ { env, results, total }, /** @type {string} */ project) {
  const start = Date.now();
  const file = join(results, `${project}.json`);
  const args = ['run', '--project', project, '--allowOnly=false', '--reporter=default', '--reporter=json'];
  const { code, output } = await run('vitest', [...args, `--outputFile.json=${file}`], {
    // What the tests put into the temporary folder goes with the results.
    env: { ...env, TMPDIR: results },
    timeout: patience,
  });
  const count = counted(code, file, (json) => ({
    passed: json.numPassedTests,
    // A file that could not even be loaded has no cases to count.
    failed: json.numFailedTests + json.testResults.filter(failedToLoad).length,
  }));
  report(total, project, start, count, output);
}

const failedToLoad = (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
  file.status === 'failed' && file.assertionResults.length === 0;

/** The journeys in a real browser; their configuration starts the built server itself. */
async function journeys(/** @type {Plan} */ { env, results, total }) {
  const start = Date.now();
  const file = join(results, 'journeys.json');
  const { code, output } = await run(
    'pnpm',
    ['exec', 'playwright', 'test', '--forbid-only', '--reporter=line,json'],
    {
      cwd: join(root, 'apps/web'),
      env: {
        ...env,
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
        PWTEST_CACHE_DIR: join(results, 'playwright'),
        CI: '1',
      },
      timeout: patience,
    },
  );
  const count = counted(code, file, ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    // A journey that did not run proves nothing.
    failed: stats.unexpected + stats.skipped + errors.length,
  }));
  report(total, 'journeys', start, count, output);
}

/**
 * What a suite's own account says; a runner that crashed or found nothing to run has failed too.
 * @param {number} code
 * @param {string} file
 * @param {(json: any) => Count} read
 * @returns {Count}
 */
function counted(code, file, read) {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')));
  const broken = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: broken ? 1 : failed };
}

/** One line for each; what failed also shows what it printed. */
function report(
  /** @type {Count} */ total,
  /** @type {string} */ name,
  /** @type {number} */ start,
  /** @type {Count} */ { passed, failed },
  /** @type {string} */ output,
) {
  total.passed += passed;
  total.failed += failed;
  const cases = passed + failed > 1 ? `, ${passed} passed, ${failed} failed` : '';
  if (failed > 0) console.log(`\n${output.trim()}\n`);
  console.log(`${failed > 0 ? 'FAILED' : 'ok    '} ${name} (${seconds(start)}${cases})`);
}
