import { type ChoreWork, chore } from '../foundation/chore.ts';
import { noteHead, notedHeadPath, readNotedHead } from '../foundation/noted-head.ts';
import { headOf, leafOf } from './leaf.ts';
import { type Fact, listSlippedIn, listUnsealed, readHead, readNewestSeal, type Seal } from './read.ts';
import { insertSeal } from './write.ts';

/**
 * How late a fact may come: one that says it is older than this before the newest seal was not written by an
 * act, whose transaction lives for seconds. It is reported and never sealed.
 */
const boundedDelayMs = 10 * 60_000;

const sealSize = 1000;
const day = 24 * 3_600_000;

export const horizonOf = (newest: Seal): string =>
  new Date(Date.parse(newest.sealedAt) - boundedDelayMs).toISOString();

const addSeal = async (
  { services, transact, now }: ChoreWork,
  newest: Seal | undefined,
  facts: Fact[],
): Promise<Seal | null> => {
  const { secret } = services;
  const leaves = facts.map((fact, position) => ({ factId: fact.id, position, leaf: leafOf(secret, fact) }));
  // A full seal reaches no further than its last fact: what waits behind it must not seem to have come too late.
  const sealedAt = facts.length < sealSize ? now : facts.at(-1)!.at;
  const start = { number: (newest?.number ?? 0) + 1, sealedAt, count: facts.length };
  const seal = {
    ...start,
    head: headOf(
      secret,
      newest?.head ?? '',
      start,
      leaves.map(({ leaf }) => leaf),
    ),
  };
  return transact(async ({ tx }) => {
    // Another process may have sealed meanwhile: its head is then the one to go on from.
    if ((await readNewestSeal(tx))?.number !== newest?.number) return null;
    await insertSeal(tx, seal, leaves);
    return seal;
  });
};

/**
 * Seals the facts that no seal holds yet, in batches, apart from the facts: writers never wait for it. It asks
 * for what is missing and not for what is new, so a fact that was committed late on PostgreSQL is not missed.
 * The head goes to the log and into the data folder. A chain that does not hold the head noted there was cut off or
 * made anew: it is not gone on with, because a new seal would make what is left of it look whole.
 */
export const sealFacts = chore('audit.seal', async (work) => {
  const { db, services } = work;
  const { dataDir } = services.config;
  // Before the chain is looked at: other processes make it longer meanwhile, and note that.
  const noted = await readNotedHead(dataDir);
  if (noted && (await readHead(db, noted.number)) !== noted.head)
    throw new Error(
      `Seal ${noted.number} is not the one that is noted in ${notedHeadPath(dataDir)}: the audit trail was cut off or made anew. Nothing is sealed until that is put right; npm run audit:verify says where it begins. If another database was put here on purpose, move that note away.`,
    );
  let sealed = 0;
  let newest = await readNewestSeal(db);
  const began = newest;
  for (;;) {
    const facts = await listUnsealed(db, newest ? horizonOf(newest) : null, sealSize);
    if (facts.length === 0) break;
    // Null: another process sealed these; look again from its seal on.
    const added = await addSeal(work, newest, facts);
    if (added) {
      sealed += added.count;
      services.log.info({ seal: added.number, facts: added.count, head: added.head }, 'audit facts sealed');
    }
    newest = added ?? (await readNewestSeal(db));
  }
  if (newest && newest.number !== noted?.number) await noteHead(dataDir, newest);
  // A day back is cheap enough for every time; `npm run audit:verify` looks at all of it.
  const slippedIn = began
    ? await listSlippedIn(db, horizonOf(began), 100, new Date(Date.parse(began.sealedAt) - day).toISOString())
    : [];
  for (const { id, at } of slippedIn)
    services.log.error({ fact: id, at }, 'an audit fact came too late to be true, and is not sealed');
  return { sealed, slippedIn: slippedIn.length };
});
