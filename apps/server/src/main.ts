import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Keeps compiled code beside the bundle between starts (measured: open after 0.4 s instead of 0.6 s). In a folder
// of our own: whoever can write in it decides what runs.
enableCompileCache(join(import.meta.dirname, '.compiled'));

await import('./server.ts');
