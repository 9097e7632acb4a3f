import type { Config } from '@samenspraak/core/foundation/config.ts';
import { databaseFile } from '@samenspraak/core/foundation/installation.ts';
import { dirname } from 'node:path';
import { releaseLock, takeLock } from '../../../packages/toolchain/lock.mjs';

/**
 * The folders that only one process may work in. PostgreSQL lets several write; SQLite's writer queue lives in one,
 * also when somebody gives two sites a data folder each and the same database.
 */
const foldersAlone = (config: Config): string[] => {
  const file = databaseFile(config);
  return file ? [...new Set([config.dataDir, dirname(file)])] : [];
};

/** Takes the data for this process, or says who has it and ends. Once more with the address, when it is known. */
export const holdDataFolder = (config: Config, address: string | null = null): void => {
  for (const folder of foldersAlone(config)) {
    const { taken, holder } = takeLock(folder, address);
    if (taken) continue;
    process.stderr.write(
      `Samenspraak already works with the data in ${folder}: process ${holder.pid}` +
        `${holder.address ? `, ${holder.address}` : ', still starting'}. ` +
        'Stop that one first, or give this one a folder of its own with DATA_DIR (and its own PORT).\n',
    );
    leaveDataFolder(config);
    process.exit(1);
  }
};

/** Gives back what this process holds; what another holds is left alone. */
export const leaveDataFolder = (config: Config): void => foldersAlone(config).forEach(releaseLock);
