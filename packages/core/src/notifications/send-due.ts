import { afterFailure, maxAttempts, waitAfter } from '@samenspraak/domain/notifications/rules.ts';
import { type Chore, chore, type ChoreWork } from '../foundation/chore.ts';
import { outdate } from '../foundation/done-once.ts';
import { type Delivery, type Receivers, receivers } from './receivers.ts';
import { claimDue, markDelivered, markFailed } from './write.ts';

// Longer than the slowest receiver takes: a second worker must not begin before the first gave up.
const lockMs = 10 * 60_000;
const atOnce = 5;

export type SendResult = { sent: number; failed: number; dead: number };

/** What a mail server answers often holds the address; neither the log nor the list may. */
const withoutAddresses = (text: string): string =>
  text.replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, 'address').slice(0, 500);

const later = (now: string, milliseconds: number) => new Date(Date.parse(now) + milliseconds).toISOString();

const deliver = async (
  { services, transact }: ChoreWork,
  known: Receivers,
  delivery: Delivery & { kind: string; attempts: number },
): Promise<keyof SendResult> => {
  const { id, kind, attempts } = delivery;
  const now = () => services.now().toISOString();
  try {
    // A worker that was killed each time leaves no error behind, only its tries.
    if (attempts > maxAttempts) throw new Error('It was begun too often and never ended.');
    const receive = known[kind as keyof Receivers];
    if (!receive) throw new Error(`Nobody receives "${kind}": name a receiver in receivers.ts.`);
    await receive(services, delivery);
  } catch (thrown) {
    const lastError = withoutAddresses(thrown instanceof Error ? thrown.message : String(thrown));
    const dead = afterFailure(attempts) === 'dead';
    const at = now();
    const failure = dead
      ? { lastError, deadAt: at }
      : { lastError, runAt: later(at, waitAfter(attempts, Math.random())) };
    await transact(async ({ tx }) => {
      await markFailed(tx, id, failure);
      // Trying it again did not help: the button that did so is meant anew.
      if (dead) await outdate(tx, id);
    });
    services.log[dead ? 'error' : 'warn'](
      { outbox: id, kind, attempts, reason: lastError },
      dead ? 'a delivery was given up' : 'a delivery failed',
    );
    return dead ? 'dead' : 'failed';
  }
  await transact(({ tx }) => markDelivered(tx, id, now()));
  return 'sent';
};

/** The outbox worker over these receivers. Each parcel arrives at least once: the mark comes after the delivery. */
export const sendDueWith = (known: Receivers): Chore<SendResult> =>
  chore('notifications.sendDue', async (work) => {
    const result: SendResult = { sent: 0, failed: 0, dead: 0 };
    for (;;) {
      const now = work.services.now().toISOString();
      const claimed = await work.transact(
        ({ tx }) => claimDue(tx, { now, lockedUntil: later(now, lockMs), most: atOnce }),
        { isolation: 'readCommitted' },
      );
      if (claimed.length === 0) return result;
      for (const outcome of await Promise.all(claimed.map((delivery) => deliver(work, known, delivery))))
        result[outcome] += 1;
    }
  });

/** Sends what is due: mail and formal PDFs. Safe to run from several processes at once. */
export const sendDue = sendDueWith(receivers);
