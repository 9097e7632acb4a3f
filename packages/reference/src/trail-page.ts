import { readFileSync } from 'node:fs';

const domain = new URL('../../domain/src/', import.meta.url);
const here = new URL('dossiers/trail.ts', domain);
const trail = readFileSync(here, 'utf8');
const imports = /^import type \{([^}]*)\} from '([^']*)';\n/gm;

/** The types themselves: they carry their own explanation. */
const shape = trail.replace(imports, '').trim();

/** Where the trail's words are defined; terms have a page of their own. */
const words = [...trail.matchAll(imports)]
  .filter(([, , from]) => from!.endsWith('vocabulary.ts'))
  .flatMap(([, names, from]) => {
    const definitions = names!.split(',').map((name) => `export type ${name.trim()} =`);
    return readFileSync(new URL(from!, here), 'utf8')
      .split('\n\n')
      .filter((block) => definitions.some((definition) => block.includes(definition)))
      .map((block) => block.trim());
  });

/** The shape of what `dossiers.trail` gives. */
export const trailPage = (): string =>
  [
    '# The trail: `dossiers.trail`',
    '',
    'Generated from `packages/domain/src/dossiers/trail.ts` by `npm run generate`; do not edit.',
    '',
    'Everything on the page of a dossier, as data: where the proposal is, who is at turn, what happened, what comes, and each piece of advice with its responses. A public query, the same for everyone; a dossier that is not public does not exist (`not-found`).',
    '',
    '```',
    'GET /trpc/dossiers.trail?input={"slug":"…"}',
    '```',
    '',
    'The slug is the last part of the address `/dossiers/<slug>`. The input is JSON, encoded for in an address; the answer stands in `result.data`. It is plain JSON: days `YYYY-MM-DD` in the Netherlands, moments ISO 8601 in UTC. New fields and new kinds of steps may be added: pass over what you do not know.',
    '',
    '```ts',
    shape,
    '```',
    '',
    'Words used in it:',
    '',
    '```ts',
    words.join('\n\n'),
    '```',
    '',
    '`TermInput` and `TermReason` are those of [terms.end](terms.md). `Day` is a text, `YYYY-MM-DD`.',
    '',
  ].join('\n');
