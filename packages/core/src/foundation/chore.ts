import { system } from '@samenspraak/domain/shared/actor.ts';
import { type Day, dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { fact } from '@samenspraak/drizzle/schema/index.ts';
import type { ReadDb, Tx, WriteOptions } from '@samenspraak/drizzle/dialect/store.ts';
import { newId } from './identity.ts';
import type { Services } from './services.ts';

type Transaction = {
  tx: Tx;
  now: string;
  record(what: string, subject: [kind: string, id: string], detail?: Record<string, unknown>): void;
};

export type ChoreWork = {
  services: Services;
  db: ReadDb;
  now: string;
  today: Day;
  /** Only reading and writing inside; network, files and hashing stay outside. */
  transact<T>(job: (transaction: Transaction) => Promise<T>, options?: WriteOptions): Promise<T>;
};

export type Chore<R = void> = {
  readonly kind: 'chore';
  readonly name: string;
  run(services: Services): Promise<R>;
};

/** The system's own work: sessions, outbox, sealing, closing by the clock, clean-up. The actor is the system. */
export const chore = <R>(name: string, run: (work: ChoreWork) => Promise<R>): Chore<R> => ({
  kind: 'chore',
  name,
  run: (services) => {
    const now = services.now().toISOString();
    return run({
      services,
      db: services.store.read,
      now,
      today: dayOf(now),
      transact: (job, options) =>
        services.store.write(
          name,
          async (tx) => {
            const facts: (typeof fact.$inferInsert)[] = [];
            const result = await job({
              tx,
              now,
              record: (what, [subjectKind, subjectId], detail = {}) =>
                void facts.push({
                  id: newId(),
                  at: now,
                  actor: system.kind,
                  act: name,
                  what,
                  subjectKind,
                  subjectId,
                  detail,
                }),
            });
            if (facts.length > 0) await tx.insert(fact).values(facts);
            return result;
          },
          options,
        ),
    });
  },
});
