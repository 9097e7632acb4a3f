import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { sha256 } from './secret.ts';

/** Where a file with this hash lies; two letters a folder, so that no folder grows endless. */
export const filePath = (filesDir: string, hash: string): string => join(filesDir, hash.slice(0, 2), hash);

/** Written beside it and moved: nobody ever reads half a file. On disk before this returns. */
export const writeWhole = async (path: string, content: string | Uint8Array, mode: number): Promise<void> => {
  const making = `${path}.${randomUUID()}`;
  const file = await open(making, 'wx', mode);
  await file.writeFile(content);
  await file.sync();
  await file.close();
  await rename(making, path);
};

/** Keeps bytes under their SHA-256; the same bytes are kept once. On disk before this returns. */
export const keepFile = async (
  filesDir: string,
  content: Uint8Array,
): Promise<{ hash: string; bytes: number }> => {
  const hash = sha256(content);
  const path = filePath(filesDir, hash);
  const there = await stat(path).catch(() => null);
  if (there?.size === content.length) return { hash, bytes: content.length };
  await mkdir(join(filesDir, hash.slice(0, 2)), { recursive: true });
  await writeWhole(path, content, 0o640);
  return { hash, bytes: content.length };
};

/** The bytes of a kept file, as they come from disk; null when it is not there. */
export const openFile = async (
  filesDir: string,
  hash: string,
): Promise<ReadableStream<Uint8Array> | null> => {
  const file = await open(filePath(filesDir, hash), 'r').catch(() => null);
  return file && (Readable.toWeb(file.createReadStream()) as ReadableStream<Uint8Array>);
};
