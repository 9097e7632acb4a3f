import type { Config } from '@samenspraak/core/foundation/config.ts';
import { releaseLock, takeLock } from '../../../packages/toolchain/lock.mjs';

// PostgreSQL lets several processes write; SQLite's writer queue lives in one.
const isAlone = ({ databaseUrl }: Config) => databaseUrl.startsWith('file:');

/** Takes the data folder for this process, or says who has it and ends. Once more with the address, when it is known. */
export const holdDataFolder = (config: Config, address: string | null = null): void => {
  if (!isAlone(config)) return;
  const { taken, holder } = takeLock(config.dataDir, address);
  if (taken) return;
  process.stderr.write(
    `Samenspraak already works with the data in ${config.dataDir}: process ${holder.pid}` +
      `${holder.address ? `, ${holder.address}` : ', still starting'}. ` +
      'Stop that one first, or give this one a folder of its own with DATA_DIR (and its own PORT).\n',
  );
  process.exit(1);
};

export const leaveDataFolder = (config: Config): void => {
  if (isAlone(config)) releaseLock(config.dataDir);
};
