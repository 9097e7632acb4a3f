import { restoreBackup } from '@samenspraak/core/foundation/backup.ts';
import { storageOf } from '@samenspraak/core/foundation/config.ts';
import { resolve } from 'node:path';
import { readLock } from '../../../../packages/toolchain/lock.mjs';
import { report } from './terminal.ts';

// `npm run restore -- <folder>`: into an empty data folder or database; it never overwrites.
process.umask(0o077);

await report(async () => {
  const [folder] = process.argv.slice(2);
  if (!folder)
    throw new Error('Which backup? Give its folder: npm run restore -- backups/2026-11-23T101500Z');
  const storage = storageOf(process.env);
  const holder = readLock(storage.dataDir);
  if (holder)
    throw new Error(`Process ${holder.pid} works with ${storage.dataDir}. Stop it first, or set DATA_DIR.`);
  const { madeAt, database } = await restoreBackup(resolve(folder), storage);
  return [
    `Restored the backup of ${madeAt} (${database.mode ?? 'empty'}) into ${storage.dataDir}`,
    storage.databaseUrl.startsWith('file:') || storage.secret
      ? 'Start the site as before.'
      : `Start the site with SECRET set to what stands in ${resolve(folder)}/secret.`,
  ].join('\n');
});
