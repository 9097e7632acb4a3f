import type { AuditHead } from '@samenspraak/drizzle/dialect/snapshot.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './files.ts';

export type { AuditHead };

/** The newest seal of the audit chain is noted here, outside the database: whoever cuts the chain cannot cut this. */
export const notedHeadPath = (dataDir: string): string => join(dataDir, 'audit-head');

/** "12 3f…": the number of a seal and its head. Null when it is something else. */
export const headFrom = (text: string): AuditHead | null => {
  const [, number, head] = /^(\d+) ([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  return number && head ? { number: Number(number), head } : null;
};

/** The head that was noted last; null when none was, as on an installation that begins. */
export const readNotedHead = async (dataDir: string): Promise<AuditHead | null> => {
  const path = notedHeadPath(dataDir);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const head = headFrom(text);
  if (head) return head;
  throw new Error(`${path} was damaged: put there the number and head of the newest seal in the log.`);
};

/** Only for a head that is committed: after a crash the chain may be ahead of its note, never behind it. */
export const noteHead = (dataDir: string, { number, head }: AuditHead): Promise<void> =>
  writeWhole(notedHeadPath(dataDir), `${number} ${head}\n`, 0o600);
