import { fileURLToPath } from 'node:url';

/** Where the database of this address stands on disk. */
export function filePath(url: string): string {
  return url.startsWith('file:') ? (url.startsWith('file://') ? fileURLToPath(url) : url.slice(5)) : url;
}
