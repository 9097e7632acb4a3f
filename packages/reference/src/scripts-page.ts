import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { tableOf } from './tables.ts';

const routes = new URL('../../../apps/web/src/routes/', import.meta.url);

/** "(desk)/werk/raadplegingen/[id]/+page.server.ts" is the page "/werk/raadplegingen/[id]". */
const pageOf = (file: string) => `/${dirname(file).replace(/\([^)]*\)\//g, '')}`;

/** The pages that send script to the browser, and why: the comment above `csr = true`. */
const withScript = () =>
  globSync('**/+{page,layout}*.ts', { cwd: routes })
    .sort()
    .flatMap((file) => {
      const text = readFileSync(new URL(encodeURI(file), routes), 'utf8');
      const asked = /((?:^\/\/ .*\n)*)^export const csr = true;/m.exec(text);
      if (!asked) return [];
      const why = asked[1]!
        .replace(/^\/\/ /gm, '')
        .trim()
        .replace(/\n/g, ' ');
      if (!why) throw new Error(`${file} turns script on: say why in a comment above it.`);
      return [{ page: pageOf(file), why }];
    });

export const scriptsPage = (): string =>
  [
    '# Pages with script',
    'Generated from the pages by `npm run generate`; do not edit.',
    'Every page works without script. These, and no others, send some to the browser to be nicer. Links and forms load whole pages everywhere.',
    tableOf(
      ['page', 'what the script is for'],
      withScript().map(({ page, why }) => [`\`${page}\``, why]),
    ),
  ].join('\n\n') + '\n';
