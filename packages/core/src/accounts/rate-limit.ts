// The package forgets to export its base class, so its type is brought along wherever this file is checked.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./rate-limiter-flexible.d.ts" />
import { networkOf } from '@samenspraak/domain/accounts/rules.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { RateLimiterRes } from 'rate-limiter-flexible';
import RateLimiterStoreAbstract from 'rate-limiter-flexible/lib/RateLimiterStoreAbstract.js';
import { chore } from '../foundation/chore.ts';
import type { Services } from '../foundation/services.ts';
import { changePoints, deletePoints, readPoints, type Points } from './write-rate-limit.ts';

/** The limits of codes. Answering a consultation has none: a library shares one address with everybody in it. */
const limits = {
  /** Codes asked for one mail address from one network. */
  askedForAddressFromSource: { points: 6, duration: 3600 },
  /**
   * Codes asked for one mail address from anywhere: so many that one stranger keeps nobody out. Each with five
   * tries, that is 7200 guesses of a million a day, for somebody with a new network after every fifty.
   */
  askedForAddress: { points: 60, duration: 3600 },
  /** Codes asked from one network: a town hall may stand behind one address. */
  askedFromSource: { points: 100, duration: 3600 },
  /** Wrong sign-in codes from one network. */
  wrongFromSource: { points: 50, duration: 3600 },
  /** Wrong codes of an answer from one network: who mistypes those still signs in. */
  wrongAnswerCodeFromSource: { points: 50, duration: 3600 },
} as const;
export type Limit = keyof typeof limits;

/** Whose tries are counted together: those for one mail address, from one network, or both. */
type Whose = { email?: string; source?: string };

const inTransaction = <R>(services: Services, job: (tx: Tx) => Promise<R>): Promise<R> =>
  chore('accounts.countTries', ({ transact }) =>
    transact(({ tx }) => job(tx), { isolation: 'readCommitted' }),
  ).run(services);

/** rate-limiter-flexible over our own store, so that its writes stand in the one queue and follow the house's clock. */
class StoredLimiter extends RateLimiterStoreAbstract {
  readonly #services: Services;

  constructor(services: Services, limit: Limit) {
    super({ storeClient: services.store, keyPrefix: limit, ...limits[limit] });
    this.#services = services;
  }

  _getRateLimiterRes(_key: string, changed: number, { points, expiresAt }: Points): RateLimiterRes {
    const msLeft =
      expiresAt === null ? -1 : Math.max(0, Date.parse(expiresAt) - this.#services.now().getTime());
    return new RateLimiterRes(Math.max(0, this.points - points), msLeft, points, points === changed);
  }

  _upsert(key: string, points: number, milliseconds: number, afresh = false): Promise<Points> {
    const now = this.#services.now();
    const expiresAt = milliseconds > 0 ? new Date(now.getTime() + milliseconds).toISOString() : null;
    return inTransaction(this.#services, (tx) =>
      changePoints(tx, { key, points, now: now.toISOString(), expiresAt, afresh }),
    );
  }

  _get(key: string): Promise<Points | null> {
    return readPoints(this.#services.store.read, key, this.#services.now().toISOString());
  }

  _delete(key: string): Promise<boolean> {
    return inTransaction(this.#services, (tx) => deletePoints(tx, key));
  }
}

const made = new WeakMap<Services, Map<Limit, StoredLimiter>>();
const limiter = (services: Services, limit: Limit): StoredLimiter => {
  const mine = made.get(services) ?? new Map<Limit, StoredLimiter>();
  made.set(services, mine);
  const known = mine.get(limit) ?? new StoredLimiter(services, limit);
  mine.set(limit, known);
  return known;
};

// Salted with the day: today's key does not tell that yesterday's was the same address.
const keyOf = (services: Services, { email, source }: Whose): string =>
  services.secret.hmac(
    'rate-limit',
    dayOf(services.now().toISOString()),
    JSON.stringify([email ?? null, source === undefined ? null : networkOf(source)]),
  );

/** Counts one try, or refuses with the seconds to wait. Stays counted whatever happens afterwards. */
export const takePoint = async (services: Services, limit: Limit, whose: Whose): Promise<void> => {
  try {
    await limiter(services, limit).consume(keyOf(services, whose));
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    const { msBeforeNext } = thrown as RateLimiterRes;
    throw refuse('too-many-tries', { seconds: Math.ceil(Math.max(1000, msBeforeNext) / 1000) });
  }
};

/** The try was no guess after all: a right code costs nothing. */
export const givePointBack = async (services: Services, limit: Limit, whose: Whose): Promise<void> => {
  await limiter(services, limit).reward(keyOf(services, whose));
};
