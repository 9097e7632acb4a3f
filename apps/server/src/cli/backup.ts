import { makeBackup } from '@samenspraak/core/foundation/backup.ts';
import { storageOf } from '@samenspraak/core/foundation/config.ts';
import { dirname, join, resolve } from 'node:path';
import { report } from './terminal.ts';

// `npm run backup [folder]`: database, files and secret together, while the site is in use.
process.umask(0o077);

await report(async () => {
  const storage = storageOf(process.env);
  const moment = new Date()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '');
  const folder = resolve(process.argv[2] ?? join(dirname(storage.dataDir), 'backups', moment));
  const { database, files } = await makeBackup(storage, folder);
  const rows = Object.values(database.tables).reduce((sum, count) => sum + count, 0);
  return [
    `Backup made in ${folder}`,
    `${Object.keys(database.tables).length} tables with ${rows} rows, ${Object.keys(files).length} files, and the secret.`,
    database.file.endsWith('.db')
      ? 'Checked by restoring it into a temporary folder.'
      : "The dump's contents were read back.",
    `Head of the audit chain: ${database.auditHead ? `seal ${database.auditHead.number}, ${database.auditHead.head}` : 'nothing sealed yet'}`,
    'Keep it where only administrators can read it: whoever has the secret and the database has everything.',
  ].join('\n');
});
