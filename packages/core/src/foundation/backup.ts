import { copyDatabase, differencesOf, restoreDatabase } from '@samenspraak/drizzle/dialect/backup.ts';
import type { DatabaseCopy } from '@samenspraak/drizzle/dialect/snapshot.ts';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Config } from './config.ts';
import { noteHead } from './noted-head.ts';
import { readSecret } from './secret.ts';

/** Where the data of an installation is. */
export type Storage = Pick<Config, 'dataDir' | 'databaseUrl' | 'secret'>;

/** What a backup says of itself, beside the database, the files and the secret. */
export type Manifest = {
  madeAt: string;
  database: DatabaseCopy & { sha256: string };
  /** Every kept file with its hash. */
  files: Record<string, string>;
};

const manifestName = 'manifest.json';
const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

// Piece by piece: a database may be larger than memory.
const hashOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
};

const filesIn = async (folder: string): Promise<string[]> => {
  if (!(await isThere(folder))) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
};

const hashesIn = async (folder: string): Promise<Record<string, string>> => {
  const hashes: Record<string, string> = {};
  for (const name of await filesIn(folder)) hashes[name] = await hashOf(join(folder, name));
  return hashes;
};

const secretOf = async ({ secret, dataDir }: Storage): Promise<string> => {
  const found = secret ?? (await readSecret(dataDir));
  if (found) return found;
  throw new Error(
    `There is no secret in ${dataDir} and SECRET is not set. Is DATA_DIR the folder of the running site?`,
  );
};

/**
 * One folder with database, files and secret together, made while the site is in use. It gets its name only
 * after it was restored into a temporary folder and found whole.
 */
export const makeBackup = async (storage: Storage, folder: string): Promise<Manifest> => {
  if (await isThere(folder))
    throw new Error(`${folder} exists already. Give the backup a folder of its own.`);
  const secret = await secretOf(storage);
  const making = `${folder}.partial`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true, mode: 0o700 });
  const copy = await copyDatabase(storage.databaseUrl, making);
  // After the database: a file it speaks of is written before the row that does, and never changes.
  const kept = join(storage.dataDir, 'files');
  if (await isThere(kept)) await cp(kept, join(making, 'files'), { recursive: true });
  await writeFile(join(making, 'secret'), `${secret}\n`, { mode: 0o600 });
  const manifest: Manifest = {
    madeAt: new Date().toISOString(),
    database: { ...copy, sha256: await hashOf(join(making, copy.file)) },
    files: await hashesIn(join(making, 'files')),
  };
  await writeFile(join(making, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
  if (copy.file.endsWith('.db')) await checkByRestoring(making);
  await rename(making, folder);
  return manifest;
};

const checkByRestoring = async (backup: string): Promise<void> => {
  const dataDir = await mkdtemp(join(dirname(backup), '.checking-'));
  try {
    const databaseUrl = `file:${join(dataDir, 'samenspraak.db')}`;
    const { database } = await restoreBackup(backup, { dataDir, databaseUrl, secret: null });
    const differences = differencesOf(databaseUrl, database);
    if (differences.length > 0) throw new Error(`The backup is not whole: ${differences.join('; ')}.`);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
};

/** What a backup says of itself. */
export const readManifest = async (backup: string): Promise<Manifest> => {
  try {
    return JSON.parse(await readFile(join(backup, manifestName), 'utf8')) as Manifest;
  } catch (cause) {
    throw new Error(`${backup} is not a backup: it has no ${manifestName}.`, { cause });
  }
};

/** What already stands in the place where a backup is to be restored; nothing when it is empty. */
const inTheWay = async ({ dataDir }: Storage): Promise<string[]> => {
  const names = (await isThere(dataDir)) ? await readdir(dataDir) : [];
  const found = names.filter((name) => /^(samenspraak\.db|secret$|audit-head$)/.test(name));
  return (await filesIn(join(dataDir, 'files'))).length > 0 ? [...found, 'files'] : found;
};

/** Puts a backup back into an empty place. It checks everything first and writes the database last; only then is its head noted. */
export const restoreBackup = async (backup: string, storage: Storage): Promise<Manifest> => {
  const manifest = await readManifest(backup);
  const occupied = await inTheWay(storage);
  if (occupied.length > 0)
    throw new Error(
      `${storage.dataDir} is not empty (${occupied.join(', ')}). Restore into an empty folder with DATA_DIR, or move the old one away.`,
    );
  const database = join(backup, manifest.database.file);
  if (manifest.database.file.endsWith('.db') !== storage.databaseUrl.startsWith('file:'))
    throw new Error('The backup is of the other kind of database: set DATABASE_URL to one of the same kind.');
  if ((await hashOf(database)) !== manifest.database.sha256)
    throw new Error(`${database} was changed or damaged since the backup was made.`);
  const secret = (await readFile(join(backup, 'secret'), 'utf8')).trim();
  if (storage.secret && storage.secret !== secret)
    throw new Error(
      `SECRET is not the one of this backup. Set it to what stands in ${join(backup, 'secret')}, or leave it out.`,
    );

  await mkdir(storage.dataDir, { recursive: true });
  const kept = join(backup, 'files');
  const target = join(storage.dataDir, 'files');
  if (await isThere(kept)) await cp(kept, target, { recursive: true });
  const hashes = await hashesIn(target);
  const damaged = Object.entries(manifest.files).filter(([name, hash]) => hashes[name] !== hash);
  if (damaged.length > 0)
    throw new Error(`These files are missing or damaged: ${damaged.map(([name]) => name).join(', ')}.`);
  if (!storage.secret) {
    await writeFile(join(storage.dataDir, 'secret'), `${secret}\n`, { mode: 0o600 });
    await chmod(join(storage.dataDir, 'secret'), 0o600);
  }
  await restoreDatabase(database, storage.databaseUrl);
  if (manifest.database.auditHead) await noteHead(storage.dataDir, manifest.database.auditHead);
  return manifest;
};
