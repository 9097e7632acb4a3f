import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

const drivers = [
  'better-sqlite3',
  'pg',
  'postgres',
  'drizzle-orm/better-sqlite3',
  'drizzle-orm/node-postgres',
];
const noDrivers = {
  paths: drivers.map((name) => ({
    name,
    message: 'Only drizzle/ knows which database there is. Take a Store, a Tx or a ReadDb instead.',
  })),
};
/** Somebody's forgotten `await` before a redirect or inside a transaction is only seen by a linter that knows types. */
const typed = [
  'packages/{api,bench,core,documents,mail,reference,testing}/src/**/*.ts',
  'drizzle/**/*.ts',
  'apps/server/**/*.ts',
  'apps/web/{src,tests}/**/*.ts',
];

export default defineConfig(
  globalIgnores([
    '**/build/',
    '**/dist/',
    '**/.svelte-kit/',
    '**/test-results/',
    '**/playwright-report/',
    'drizzle/migrations/',
    'docs/reference/',
    'data/',
  ]),
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { globals: globals.node },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-restricted-imports': ['error', noDrivers],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: ['drizzle/**', 'packages/bench/**', 'packages/testing/**'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    // What is run at a terminal speaks there; the server speaks through its log.
    files: [
      'packages/{toolchain,bench}/**',
      'packages/ui/src/themes/*.ts',
      'apps/server/src/cli/**',
      '**/*.config.{js,ts}',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: typed,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
  {
    files: ['packages/{core,api}/src/**/*.ts', 'apps/**/*.{ts,svelte}'],
    ignores: ['packages/core/src/foundation/{command,chore}.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name="write"][callee.object.name="store"]',
          message:
            'Only command() and chore() open a transaction: make it an act, so that it has a permission and an audit fact.',
        },
        {
          selector: 'CallExpression[callee.property.name="write"][callee.object.property.name="store"]',
          message:
            'Only command() and chore() open a transaction: make it an act, so that it has a permission and an audit fact.',
        },
      ],
    },
  },
  {
    files: ['packages/domain/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'fetch', 'setTimeout', 'setInterval'].map((name) => ({
          name,
          message: 'Rules are pure: pass in what is needed.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'AwaitExpression',
          message: 'A rule never awaits: let the act fetch, and pass the result in.',
        },
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'A rule does not look at the clock: pass `today` or `now` in.',
        },
        {
          selector: 'MemberExpression[object.name="Date"][property.name="now"]',
          message: 'A rule does not look at the clock: pass `today` or `now` in.',
        },
      ],
    },
  },
  {
    // SvelteKit's types are filled in by name, also with nothing.
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/no-empty-object-type': 'off' },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      // Addresses come from the functions in one file, Dutch and English alike; resolve() knows only one of the two.
      'svelte/no-navigation-without-resolve': 'off',
      // `{' '}` keeps a space that the layout of the source would lose.
      'svelte/no-useless-mustaches': 'off',
      // Reading pages are made once, on the server; nothing there changes after that.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
);
