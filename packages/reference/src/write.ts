import { mkdirSync, writeFileSync } from 'node:fs';
import { docs, pages } from './pages.ts';

// `npm run generate`: writes what docs/ says about the code from the code.
mkdirSync(new URL('reference/', docs), { recursive: true });
for (const [path, text] of pages()) writeFileSync(new URL(path, docs), text);
