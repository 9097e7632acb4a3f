import { join } from 'node:path';

// The same code runs from src/ (development) and, bundled into one folder, from dist/.
const server = import.meta.dirname.replace(/[\\/](src|dist)$/, '');

/** A file of the pages, which are built beside this server. */
export const webFile = (...path: string[]): string => join(server, '../web', ...path);
