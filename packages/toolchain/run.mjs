// The launcher behind every npm script. It runs on Node 18 and newer and brings the pinned Node and pnpm along.
import { join } from 'node:path';
import { foreground, Halt, root } from './processes.mjs';
import { dataFolder, serve } from './start.mjs';
import { testEverything } from './test.mjs';
import { build, install, toolchain } from './toolchain.mjs';

const [command = 'start', ...args] = process.argv.slice(2);

/** Programs that run beside the server or against it, and whether they need it built. */
const programs = {
  bench: { file: 'packages/bench/src/main.ts', built: true },
  'demo:movisie': { file: 'packages/bench/src/demo-movisie.ts', built: false },
  'audit:verify': { file: 'apps/server/src/cli/audit-verify.ts', built: false },
  backup: { file: 'apps/server/src/cli/backup.ts', built: false },
  restore: { file: 'apps/server/src/cli/restore.ts', built: false },
};

/** @returns {Promise<number>} */
async function main() {
  if (command === 'start' || command === 'serve' || command === 'dev') return serve(command);
  if (command === 'test') return testEverything(args);
  const program = Object.entries(programs).find(([name]) => name === command)?.[1];
  if (!program && command !== 'fix' && command !== 'generate') {
    throw new Halt(
      `There is no command "${command}". There are: start, serve, dev, test, fix, generate, ${Object.keys(programs).join(', ')}.`,
    );
  }
  const env = await toolchain();
  await install(env);
  if (command === 'fix') return fix(env);
  if (command === 'generate') return generate(env);
  if (program?.built) await build(env);
  env.DATA_DIR = dataFolder();
  return foreground('node', [String(program?.file), ...args], { env });
}

/** Lays out and repairs what tools can repair by themselves. */
async function fix(/** @type {NodeJS.ProcessEnv} */ env) {
  const laidOut = await foreground('prettier', ['--write', '--log-level=warn', '.'], { env });
  return (await foreground('eslint', ['--fix', '.'], { env })) || laidOut;
}

/** Writes what is derived: migrations for both databases under one name, then the generated pages of the docs. */
async function generate(/** @type {NodeJS.ProcessEnv} */ env) {
  // With `--name` before it too: that is how drizzle-kit itself is told.
  const name = args.join(' ').replace(/^--name[ =]/, '') || 'change';
  const migration = ['exec', 'drizzle-kit', 'generate', '--config', 'drizzle-kit.config.ts', '--name', name];
  for (const dialect of ['sqlite', 'postgres']) {
    const code = await foreground('pnpm', migration, {
      env: { ...env, DATABASE_DIALECT: dialect },
      cwd: join(root, 'drizzle'),
    });
    if (code !== 0) return code;
  }
  return foreground('pnpm', ['--dir', 'packages/reference', 'run', 'docs'], { env });
}

main().then(
  (code) => (process.exitCode = code),
  (error) => {
    console.error(error instanceof Halt ? error.message : error);
    process.exitCode = 1;
  },
);
