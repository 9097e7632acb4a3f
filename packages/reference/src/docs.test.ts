import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { docs, pages } from './pages.ts';

const root = new URL('../', docs);
const read = (url: URL) => readFileSync(url, 'utf8');
const areas = readdirSync(new URL('packages/core/src/', root)).filter((name) => name !== 'foundation');
const written = readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.md'),
);

describe('the docs', () => {
  it.each([...pages()])('%s says what the code says (if not: `npm run generate`)', (path, text) => {
    expect(read(new URL(path, docs))).toBe(text);
  });

  it.each([...areas, 'terms'])('have a page about %s, with its states or why it has none', (area) => {
    const page = read(new URL(`areas/${area}.md`, docs));
    expect(page).toMatch(/^stateDiagram-v2$|^No states of its own[.:]/m);
  });

  it.each(['../README.md', ...written])('%s links to nothing that is not there', (path) => {
    const page = new URL(path, docs);
    const links = [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, link]) => link!);
    expect(links.filter((link) => !existsSync(new URL(link, page)))).toEqual([]);
  });
});

/** Our own source files; what is installed or built beside them is passed over. */
const sources = (folder: URL): URL[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && !/^(node_modules|build|dist|\..*)$/.test(entry.name)
      ? sources(new URL(`${encodeURIComponent(entry.name)}/`, folder))
      : entry.isFile() && /\.(ts|svelte)$/.test(entry.name)
        ? [new URL(encodeURIComponent(entry.name), folder)]
        : [],
  );

it('every rule of the field that the code cites is explained', () => {
  const files = ['packages/', 'apps/', 'drizzle/'].flatMap((folder) => sources(new URL(folder, root)));
  const cited = new Set(files.flatMap((file) => read(file).match(/\b(R-\d\d|S\d-\d+|D-\d\d)\b/g) ?? []));
  expect(cited.size).toBeGreaterThan(10);
  const rules = read(new URL('rules.md', docs));
  expect([...cited].filter((rule) => !rules.includes(rule))).toEqual([]);
});

describe('the README', () => {
  it('names every setting there is', () => {
    const settings = read(new URL('packages/core/src/foundation/config.ts', root)).matchAll(
      /^ {2}([A-Z_]+): filled,$/gm,
    );
    const names = [...settings].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => !read(new URL('README.md', root)).includes(`\`${name}\``))).toEqual([]);
  });

  it('names every command that package.json has', () => {
    const { scripts } = JSON.parse(read(new URL('package.json', root))) as {
      scripts: Record<string, string>;
    };
    const readme = read(new URL('README.md', root)) + read(new URL('guides/first-hour.md', docs));
    expect(
      Object.keys(scripts).filter(
        (name) => !readme.includes(`npm ${name}`) && !readme.includes(`npm run ${name}`),
      ),
    ).toEqual([]);
  });
});
