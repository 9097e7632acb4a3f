import { defineConfig } from 'vitest/config';

// One file for all suites. Everything that touches a database runs on both, always (house rule).
const exclude = ['**/node_modules/**', '**/build/**', '**/dist/**', '**/.svelte-kit/**'];
const databaseTests = ['packages/{core,api,testing}/**/*.test.ts', 'drizzle/**/*.test.ts'];
const onDatabase = (dialect: 'sqlite' | 'postgres') => ({
  test: {
    name: dialect,
    include: databaseTests,
    exclude,
    env: { DATABASE_DIALECT: dialect },
    setupFiles: ['packages/testing/src/vitest-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    // Two at once: the machines this runs on have two cores, and PostgreSQL wants one of them.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'pure',
          include: [
            'packages/{bench,domain,texts,ui,mail,documents,reference,toolchain}/**/*.test.{ts,mjs}',
            'apps/web/src/**/*.test.ts',
          ],
          exclude,
          testTimeout: 20_000,
        },
      },
      onDatabase('sqlite'),
      onDatabase('postgres'),
      // Starts the built server, so `npm test` builds first.
      {
        test: {
          name: 'server',
          include: ['apps/server/**/*.test.ts'],
          exclude,
          testTimeout: 180_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
