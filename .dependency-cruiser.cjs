// Who may import whom: the table of the house plan, one rule a row. The comment says what to do instead.

/** Areas inside core by level; an area may use the doors of lower levels only. */
const levels = [
  ['accounts', 'terms'],
  ['organisations'],
  ['councils'],
  ['dossiers'],
  ['theme-tables', 'consultations', 'meetings', 'programmes', 'initiatives'],
  ['advice'],
  ['trail', 'tasks', 'publications', 'search', 'audit', 'notifications'],
  ['demo'],
];

const tests = '\\.test\\.(ts|mjs)$';
const installed = '(^|/)node_modules/';
const npm = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})(/|$)`;
const inCore = (areas) => `^packages/core/src/(${areas.join('|')})/`;
const door = '^packages/core/src/[^/]+/index\\.ts$';
const foundation = '^packages/core/src/foundation/';
const values = { dependencyTypesNot: ['type-only'] };

const forbid = (name, from, to, comment) => ({ name, severity: 'error', from, to, comment });

module.exports = {
  forbidden: [
    forbid(
      'domain-is-pure',
      { path: '^packages/domain/', pathNot: tests },
      { pathNot: ['^packages/domain/', npm('zod')] },
      'Rules know zod and each other, nothing else, not even Node. Pass what the rule needs as an argument; what must be fetched, stored or sent belongs in packages/core.',
    ),
    forbid(
      'drizzle-knows-no-house',
      { path: '^drizzle/', pathNot: tests },
      { path: '^(packages|apps)/', pathNot: '^packages/domain/' },
      'Storage is below everything. What an act does belongs in packages/core; data for the demo goes in as plain values.',
    ),
    forbid(
      'drizzle-knows-words-only',
      { path: '^drizzle/', pathNot: tests },
      { path: '^packages/domain/', pathNot: '^packages/domain/src/[^/]+/vocabulary\\.ts$', ...values },
      'Tables may use the words of domain (`vocabulary.ts`) and its types. A rule belongs in packages/domain and is called from an act.',
    ),
    forbid(
      'core-knows-no-transport',
      { path: '^packages/core/' },
      {
        path: ['^packages/api/', '^packages/ui/', '^apps/', npm('@trpc', '@sveltejs', 'svelte', 'express')],
      },
      'Acts do not know who calls them. Give the act an input and a result; turn requests into calls in packages/api, apps/server or a page action.',
    ),
    forbid(
      'core-through-the-door',
      { path: '^packages/core/src/([^/]+)/' },
      { path: '^packages/core/src/[^/]+/', pathNot: ['^packages/core/src/$1/', door, foundation] },
      'Another area is entered through its door. Export the view, act or step you need from its index.ts and import that.',
    ),
    ...levels.map((areas, level) =>
      forbid(
        `core-looks-down-from-${areas[0]}`,
        { path: inCore(areas), pathNot: tests },
        { path: inCore(levels.slice(level).flat()), pathNot: '^packages/core/src/$1/' },
        `An area uses areas of lower levels only (${levels.map((row) => row.join(', ')).join(' < ')}). Let the higher area call the lower one's step, or move what both need down.`,
      ),
    ),
    forbid(
      'foundation-stands-on-nothing',
      { path: foundation, pathNot: tests },
      { path: '^packages/core/src/', pathNot: foundation },
      'Everything stands on the foundation, so it knows no area. Hand it over as an argument or a service.',
    ),
    forbid(
      'tables-only-for-reading-and-writing',
      {
        pathNot: [
          '^drizzle/',
          '^packages/testing/',
          foundation,
          '^packages/core/src/[^/]+/(read|write)[^/]*\\.ts$',
          '^packages/core/src/.*\\.test\\.ts$',
        ],
      },
      { path: '^drizzle/(schema|guards)/' },
      "Tables are touched in an area's read.ts and write.ts only. Write a readX, listX, insertX or changeX there and call that.",
    ),
    forbid(
      'transactions-only-in-command-and-chore',
      { pathNot: ['^drizzle/', '^packages/testing/', foundation] },
      { path: '^drizzle/dialect/(store|sqlite|postgres|lease)\\.ts$', ...values },
      'Only command() and chore() open a transaction, so that nobody writes without a permission and an audit fact. Make it an act; import `Tx` and `ReadDb` as types.',
    ),
    forbid(
      'api-is-transport-only',
      { path: '^packages/api/src/', pathNot: tests },
      {
        pathNot: ['^packages/(api|domain)/src/', door, foundation, npm('@trpc', 'zod')],
      },
      'A procedure is one line over an act or view from the door of an area in core. Put what is missing there.',
    ),
    forbid(
      'ui-knows-no-area',
      { path: '^packages/ui/src/', pathNot: [tests, '^packages/ui/src/themes/.*\\.ts$'] },
      {
        pathNot: [
          '^packages/ui/',
          npm('svelte', '@utrecht', '@gemeente-denhaag', '@fontsource', '@nl-design-system-unstable'),
        ],
      },
      'Components of packages/ui get everything as props. A component that knows an area lives in apps/web/src/lib/features/<area>.',
    ),
    forbid(
      'pages-know-no-database',
      { path: '^apps/web/src/' },
      { path: ['^packages/core/', '^drizzle/', '^packages/(mail|documents|testing)/', '^apps/server/'] },
      'Pages ask `event.locals.api`. Add the view or act in core and a line in packages/api.',
    ),
    forbid(
      'pages-know-only-types-of-the-api',
      { path: '^apps/web/src/' },
      { path: '^packages/api/', ...values },
      'A value import would bundle a second server into the pages. Use `import type`; shared schemas belong in packages/domain.',
    ),
    forbid(
      'server-asks-core',
      { path: '^apps/server/' },
      { path: ['^drizzle/', '^packages/core/src/'], pathNot: [door, foundation] },
      'The server composes; it knows no tables and no act files. Open databases through core/src/foundation and use the doors of the areas.',
    ),
    forbid(
      'server-takes-built-pages',
      { path: '^apps/server/' },
      { path: '^apps/web/(?!build/)' },
      'The server runs the built pages and knows nothing of their source. What both need is a word of packages/domain or a value from packages/api.',
    ),
    forbid(
      'texts-know-domain-only',
      { path: '^packages/texts/src/', pathNot: tests },
      { pathNot: ['^packages/(texts|domain)/src/'] },
      'Sentences depend on words of domain and on nothing else. Pass names and numbers in as parameters.',
    ),
    forbid(
      'mail-and-documents-get-data',
      { path: '^packages/(mail|documents)/src/', pathNot: tests },
      { path: ['^packages/(core|api|ui|testing)/', '^drizzle/', '^apps/'] },
      'Data in, message or bytes out. Let the act or the outbox collect the data and pass it in.',
    ),
    forbid(
      'nobody-imports-an-app',
      { path: '^(packages|drizzle)/', pathNot: '^packages/bench/' },
      { path: '^apps/' },
      'Apps are what starts; they are not built upon. Move what is shared into a package.',
    ),
    forbid(
      'no-circles',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      'Two files that need each other are one file, or miss a third that both can use.',
    ),
    forbid(
      'no-drawers',
      { pathNot: installed },
      {
        path: '(^|/)(utils?|helpers?|managers?|handlers?|common|misc)(/|\\.(ts|mjs|svelte)$)',
        pathNot: [installed, '^apps/web/build/'],
      },
      'A name that can hold anything soon does. Name the file after the one thing it does, in the words of the field.',
    ),
    forbid(
      'nothing-missing',
      { pathNot: installed },
      { couldNotResolve: true, pathNot: ['^\\$', '^\\./\\$types', 'build/handler\\.js$'] },
      'The import leads nowhere: write the path with its extension, or add the package to the package.json beside it.',
    ),
    forbid(
      'nothing-borrowed',
      { path: '^(apps|drizzle|packages)/', pathNot: installed },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: npm('vitest') },
      'It works by accident, through a neighbour. Add it, with its exact version, to the package.json of this package.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Our own results only: a bare `dist` would also hide most installed packages from the rules.
    exclude: {
      path: '^((apps|packages)/[^/]+/|drizzle/)(build|dist|\\.svelte-kit|migrations|test-results|playwright-report)/',
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
