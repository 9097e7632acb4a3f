import { readFileSync } from 'node:fs';
import { permissionMatrix } from './permission-matrix.ts';
import { refusalPage } from './refusals.ts';
import { scriptsPage } from './scripts-page.ts';
import { statesByArea } from './states.ts';
import { termsPage } from './terms-page.ts';
import { trailPage } from './trail-page.ts';

export const docs = new URL('../../../docs/', import.meta.url);

const begin = '<!-- begin: drawn from the code by `npm run generate` -->';
const end = '<!-- end: drawn from the code -->';

/** The page as it is, with what stands between the two marks made anew. */
const withDrawing = (path: string, drawing: string): string => {
  const page = readFileSync(new URL(path, docs), 'utf8');
  const [before, after] = [page.indexOf(begin), page.indexOf(end)];
  if (before < 0 || after < before)
    throw new Error(`docs/${path} has no place for its states: put "${begin}" and "${end}" in it.`);
  return `${page.slice(0, before + begin.length)}\n\n${drawing}\n\n${page.slice(after)}`;
};

/** Every page of the docs that is made from the code, whole or in part, by its path in docs/. */
export const pages = (): Map<string, string> =>
  new Map([
    ['reference/permissions.md', permissionMatrix()],
    ['reference/refusals.md', refusalPage()],
    ['reference/pages-with-script.md', scriptsPage()],
    ['reference/terms.md', termsPage()],
    ['reference/trail.md', trailPage()],
    ...Object.entries(statesByArea()).map(([area, states]) => {
      const path = `areas/${area}.md`;
      return [path, withDrawing(path, states)] as const;
    }),
  ]);
