import { type AuditFault, verifyAudit } from '@samenspraak/core/audit/index.ts';
import { readManifest } from '@samenspraak/core/foundation/backup.ts';
import { storageOf } from '@samenspraak/core/foundation/config.ts';
import { openForReading } from '@samenspraak/core/foundation/installation.ts';
import { resolve } from 'node:path';
import { report } from './terminal.ts';

// `npm run audit:verify [-- <backup>]`: the first fact that was changed, added or removed. With a backup it also
// finds that the end of the chain was cut off since.

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
    `Seal ${seal} is not the one that was noted: the chain was cut off or made anew.`,
};

await report(async () => {
  const [backup] = process.argv.slice(2);
  const noted = backup ? (await readManifest(resolve(backup))).database.auditHead : null;
  const services = await openForReading(storageOf(process.env));
  try {
    const { seals, facts, head, fault } = await verifyAudit(services, noted ?? undefined);
    if (fault) throw new Error((findings[fault.what] as (fault: AuditFault) => string)(fault));
    return `${facts} facts under ${seals} seals: none changed, added or removed.\nHead: ${head ?? 'nothing sealed yet'}`;
  } finally {
    await services.store.close();
  }
});
