import type { AuditHead } from '@samenspraak/drizzle/dialect/snapshot.ts';
import type { ReadDb } from '@samenspraak/drizzle/dialect/store.ts';
import type { Services } from '../foundation/services.ts';
import { headOf, leafOf } from './leaf.ts';
import {
  countSealedBeyond,
  type Fact,
  listSealed,
  listSealsAfter,
  listSlippedIn,
  readNewestSeal,
  type Seal,
} from './read.ts';
import { horizonOf } from './seal-facts.ts';

/** What is wrong with the audit trail, at its first place. */
export type AuditFault =
  | { what: 'fact-changed' | 'fact-removed'; seal: number; position: number; fact: string }
  /** It was taken out of the seal as well, so its id is not known any more. */
  | { what: 'fact-removed-from-seal'; seal: number; position: number }
  | { what: 'fact-added'; fact: string; at: string }
  | { what: 'seal-changed' | 'seal-removed'; seal: number }
  /** It holds together, but another head was noted for it: the chain was made anew. */
  | { what: 'head-unknown'; seal: number };

type AuditReport = { seals: number; facts: number; head: string | null; fault: AuditFault | null };

const faultIn = async (
  { store, secret }: Pick<Services, 'store' | 'secret'>,
  seal: Seal,
  before: string,
  added: Fact | undefined,
): Promise<AuditFault | null> => {
  const rows = await listSealed(store.read, seal.number);
  for (const [position, row] of rows.entries()) {
    if (row.position !== position) return { what: 'fact-removed-from-seal', seal: seal.number, position };
    if (added && row.fact && added.at < row.fact.at) return addedFault(added);
    const at = { seal: seal.number, position, fact: row.factId };
    if (!row.fact) return { what: 'fact-removed', ...at };
    if (leafOf(secret, row.fact) !== row.leaf) return { what: 'fact-changed', ...at };
  }
  if (rows.length < seal.count)
    return { what: 'fact-removed-from-seal', seal: seal.number, position: rows.length };
  const head = headOf(
    secret,
    before,
    seal,
    rows.map(({ leaf }) => leaf),
  );
  return head === seal.head ? null : { what: 'seal-changed', seal: seal.number };
};

const addedFault = ({ id, at }: Fact): AuditFault => ({ what: 'fact-added', fact: id, at });

const readAdded = async (db: ReadDb): Promise<Fact | undefined> => {
  const newest = await readNewestSeal(db);
  return newest && (await listSlippedIn(db, horizonOf(newest), 1))[0];
};

/**
 * Goes through the audit trail from its beginning and finds the first fact that was changed, added or removed, in the
 * order of the seals. With heads that were noted outside the database (in the data folder, in the log, with a backup)
 * it also finds that the end was cut off or the chain made anew.
 */
export const verifyAudit = async (
  services: Pick<Services, 'store' | 'secret'>,
  noted: AuditHead[] = [],
): Promise<AuditReport> => {
  const db = services.store.read;
  const added = await readAdded(db);
  let newest: Seal | undefined;
  let facts = 0;
  const report = (fault: AuditFault | null): AuditReport => ({
    seals: newest?.number ?? 0,
    facts,
    head: newest?.head ?? null,
    fault,
  });

  for (;;) {
    const seals = await listSealsAfter(db, newest?.number ?? 0, 100);
    for (const seal of seals) {
      const expected: number = (newest?.number ?? 0) + 1;
      if (seal.number !== expected) return report({ what: 'seal-removed', seal: expected });
      const fault = await faultIn(services, seal, newest?.head ?? '', added);
      if (fault) return report(fault);
      if (noted.some(({ number, head }) => number === seal.number && head !== seal.head))
        return report({ what: 'head-unknown', seal: seal.number });
      newest = seal;
      facts += seal.count;
    }
    if (seals.length > 0) continue;
    const last = newest?.number ?? 0;
    if ((await countSealedBeyond(db, last)) === 0) break;
    // Unless one was made meanwhile: then it is there by now.
    if ((await listSealsAfter(db, last, 1)).length === 0)
      return report({ what: 'seal-removed', seal: last + 1 });
  }
  if (added) return report(addedFault(added));
  const last = newest?.number ?? 0;
  return report(noted.some(({ number }) => number > last) ? { what: 'seal-removed', seal: last + 1 } : null);
};
