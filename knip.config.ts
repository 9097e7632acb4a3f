import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  ignoreExportsUsedInFile: { interface: true, type: true },
  // The column vocabulary has two words for one thing where the databases need only one.
  exclude: ['duplicates'],
  compilers: {
    css: (text: string) =>
      [...text.matchAll(/(?:@import|url\()\s*['"]([^'")]+)['"]/g)]
        .map(([, path]) => `import '${path}';`)
        .join('\n'),
  },
  workspaces: {
    '.': {
      project: ['*.{js,cjs,ts}'],
      // Started by the launcher, by name.
      ignoreDependencies: ['turbo', 'dependency-cruiser'],
    },
    // Packages open all their files to each other; what nobody uses is unused all the same.
    'packages/*': { includeEntryExports: true },
    drizzle: { entry: ['*.config.ts', '**/*.test.ts', 'dialect/trial/*.ts'], project: '**/*.ts' },
    'apps/server': {
      entry: ['src/{main,dev,worker}.ts', 'src/cli/*.ts', '**/*.test.ts'],
      // Kept apart from the bundle, so they must be findable from here (documents: the file of the PDF worker).
      ignoreDependencies: ['better-sqlite3', 'pg', '@samenspraak/documents'],
    },
    // Loaded into the server of a journey, by path.
    'apps/web': { entry: ['tests/stage/later-clock.ts'] },
    // Used when it is there: the same load from a program that is not ours.
    'packages/bench': { includeEntryExports: true, ignoreBinaries: ['wrk'] },
  },
};

export default config;
