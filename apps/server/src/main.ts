import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

// Keeps compiled code beside the bundle between starts (measured: open after 0.4 s instead of 0.6 s). In a folder
// of our own: whoever can write in it decides what runs.
enableCompileCache(join(import.meta.dirname, '.compiled'));

// V8 lets garbage grow to several times of what is in use before it collects. Together with the small young space
// that the launcher asks for, memory under load stays near 200 MB instead of 400.
setFlagsFromString('--heap-growing-percent=30');

await import('./server.ts');
