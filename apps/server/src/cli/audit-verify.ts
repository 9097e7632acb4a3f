import { type AuditFault, verifyAudit } from '@samenspraak/core/audit/index.ts';
import { readManifest } from '@samenspraak/core/foundation/backup.ts';
import { storageOf } from '@samenspraak/core/foundation/config.ts';
import { openForReading } from '@samenspraak/core/foundation/installation.ts';
import { type AuditHead, headFrom, readNotedHead } from '@samenspraak/core/foundation/noted-head.ts';
import { resolve } from 'node:path';
import { report } from './terminal.ts';

// `npm run audit:verify [-- <backup> | <number> <head>]`: the first fact that was changed, added or removed, or the
// first seal that is missing from a chain whose head was noted in the data folder, with a backup, or in the log.

const findings: { [F in AuditFault as F['what']]: (fault: F) => string } = {
  'fact-changed': ({ fact, seal, position }) => `Fact ${fact} was changed (seal ${seal}, place ${position}).`,
  'fact-removed': ({ fact, seal, position }) => `Fact ${fact} was removed (seal ${seal}, place ${position}).`,
  'fact-removed-from-seal': ({ seal, position }) =>
    `A fact was removed, from its seal too (seal ${seal}, place ${position}).`,
  'fact-added': ({ fact, at }) =>
    `Fact ${fact} was added: it says ${at}, but was not there when that was sealed.`,
  'seal-changed': ({ seal }) => `Seal ${seal} was changed.`,
  'seal-removed': ({ seal }) => `Seal ${seal} was removed.`,
  'head-unknown': ({ seal }) =>
    `Seal ${seal} is not the one that was noted: the chain was made anew from there or earlier.`,
};

const givenHead = async ([first, second]: string[]): Promise<AuditHead | null> => {
  if (!first) return null;
  if (!second) return (await readManifest(resolve(first))).database.auditHead;
  const head = headFrom(`${first} ${second}`);
  if (head) return head;
  throw new Error(
    'Which head? Give the number of a seal and its head of 64 signs, as they stand in the log.',
  );
};

await report(async () => {
  const storage = storageOf(process.env);
  // Before the chain is looked at, which may grow meanwhile.
  const heads = [await readNotedHead(storage.dataDir), await givenHead(process.argv.slice(2))];
  const noted = heads.filter((head) => head !== null);
  const services = await openForReading(storage);
  try {
    const { seals, facts, head, fault } = await verifyAudit(services, noted);
    if (fault) throw new Error((findings[fault.what] as (fault: AuditFault) => string)(fault));
    return [
      `${facts} facts under ${seals} seals: none changed, added or removed.`,
      `Head: ${head ? `${seals} ${head}` : 'nothing sealed yet'}`,
      ...(noted.length > 0
        ? []
        : [`No head was noted in ${storage.dataDir}: an end that was cut off would not be seen.`]),
    ].join('\n');
  } finally {
    await services.store.close();
  }
});
