/**
 * Writes `voorbeeld.css`: the tokens of NL Design System's example theme that our stylesheet really reads, out of
 * the 2,780 it has. Run it (`pnpm run tokens` in packages/ui) after adding a component's css or renewing a version.
 *
 * The tokens are EUPL-1.2, from @nl-design-system-unstable/voorbeeld-design-tokens.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const source = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const imported = [...source('../nlds.css').matchAll(/@import '([^']+)'/g)].map((found) => found[1]!);
const read = [
  ...imported.map((name) => readFileSync(require.resolve(name), 'utf8')),
  ...['../app.css', '../shell.css', '../trail.css', './samenspraak.css', './municipalities.css'].map(source),
].join('\n');

const tokenFile = require.resolve('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css');
const tokens = new Map<string, string>();
for (const found of readFileSync(tokenFile, 'utf8').matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm))
  tokens.set(found[1]!, found[2]!);

const needed = new Set<string>();
const follow = (css: string) => {
  for (const found of css.matchAll(/var\(\s*(--[\w-]+)/g)) {
    const name = found[1]!;
    const value = tokens.get(name);
    if (value === undefined || needed.has(name)) continue;
    needed.add(name);
    follow(value);
  }
};
follow(read);

// What our own themes set need not come along twice: the later layer always wins.
const ours = new Set(
  [...source('./samenspraak.css').matchAll(/^\s*(--[\w-]+):/gm)].map((found) => found[1]!),
);
const kept = [...tokens].filter(([name]) => needed.has(name) && !ours.has(name));
writeFileSync(
  fileURLToPath(new URL('./voorbeeld.css', import.meta.url)),
  `/* Made by prune-tokens.ts from @nl-design-system-unstable/voorbeeld-design-tokens (EUPL-1.2). Do not edit. */\n:root {\n${kept
    .map(([name, value]) => `  ${name}: ${value};`)
    .join('\n')}\n}\n`,
);
console.log(`${kept.length} of ${tokens.size} tokens kept`);
