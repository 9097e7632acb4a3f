import { fact, factCount, doneOnce, outbox } from '@samenspraak/drizzle/schema/index.ts';
import { hot } from '@samenspraak/drizzle/dialect/hot.ts';
import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { type Actor, actorName, everyone } from '@samenspraak/domain/shared/actor.ts';
import { type Day, dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { problemsOf, telling } from '@samenspraak/domain/shared/problems.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import type { Verdict } from '@samenspraak/domain/shared/verdict.ts';
import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { outdateBefore } from './done-once.ts';
import { newId } from './identity.ts';
import { sha256 } from './secret.ts';
import type { Services } from './services.ts';

/** What leaves the house after the commit; each kind has one receiver in `notifications`. */
export type Parcel = {
  kind: 'mail' | 'advice-pdf';
  payload: Record<string, unknown>;
  onceKey?: string;
  notBefore?: string;
};

/** What an act's `run` gets. `now` is an ISO instant, `today` its civil day in Europe/Amsterdam. */
export type Work = {
  tx: Tx;
  actor: Actor;
  now: string;
  today: Day;
  services: Pick<Services, 'secret' | 'config'>;
  /** Writes an audit fact: past tense, ids and decided fields only, never names or a resident's words. */
  record(what: string, subject: [kind: string, id: string], detail?: Record<string, unknown>): void;
  /** Counts instead of recording, for acts of residents: one row per round and day. */
  count(what: string, subjectId: string): void;
  post(parcel: Parcel): void;
};

type Definition<I extends z.ZodType, S, R> = {
  input: I;
  /** What the act is about, loaded in the transaction. Throws `not-found` when it is not there. */
  subject?: (work: Omit<Work, 'record' | 'count' | 'post'> & { input: z.output<I> }) => Promise<S>;
  permit: (actor: Actor, subject: S, today: Day) => Verdict;
  run: (work: Work & { input: z.output<I>; subject: S }) => Promise<R>;
  /** 'counted': a resident's answer leaves a count, not a fact. 'none': a saved draft leaves nothing. */
  audit?: 'counted' | 'none';
  /** On PostgreSQL: conditional single statements that need no serializable transaction. */
  isolation?: 'serializable' | 'readCommitted';
};

export type Command<I = unknown, R = unknown> = {
  readonly kind: 'command';
  readonly name: string;
  readonly input: z.ZodType;
  readonly permit: (actor: Actor, subject: never, today: Day) => Verdict;
  /** Types only. */
  readonly $input?: I;
  run(services: Services, actor: Actor, raw: unknown): Promise<R>;
};

// Every answer of every resident passes here.
const countOnce = hot('count-act', (db) =>
  db
    .insert(factCount)
    .values({
      what: sql.placeholder('what'),
      subjectId: sql.placeholder('subjectId'),
      day: sql.placeholder('day'),
      count: 1,
    })
    .onConflictDoUpdate({
      target: [factCount.what, factCount.subjectId, factCount.day],
      set: { count: sql`${factCount.count} + 1` },
    }),
);

const noRefusal = (verdict: Verdict): void => {
  if (verdict !== true) throw verdict;
};

const onceToken = (raw: unknown): string | null => {
  const once = (raw as { once?: unknown } | null | undefined)?.once;
  return typeof once === 'string' && /^[\w-]{8,64}$/.test(once) ? once : null;
};

/** A number only ever rises; a fingerprint comes back with the values, and cannot tell an old form. */
const hasRevision = (raw: unknown): boolean =>
  /^\d{1,10}$/.test(String((raw as { revision?: unknown } | null | undefined)?.revision));

/** The thing that an act was about or that it made. */
const aboutIn = (outcome: unknown): string | null => {
  const id = (outcome as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id : null;
};

/**
 * One thing a person can do: parse, load, ask the permission, do it, record it, all in one transaction.
 * A form that carries `once` is done once: a repeated post gets the first one's answer, or `done-before` when what it
 * did was undone or changed since.
 */
export const command = <I extends z.ZodType, R, S = undefined>(
  name: string,
  definition: Definition<I, S, R>,
): Command<z.input<I>, R> => ({
  kind: 'command',
  name,
  input: definition.input,
  permit: definition.permit as never,
  run: async (services, actor, raw) => {
    const parsed = definition.input.safeParse(raw ?? {}, telling);
    if (!parsed.success) throw refuse('invalid-input', { problems: problemsOf(parsed.error) });
    const input = parsed.data as z.output<I>;
    // What a public act hands out (a respondent's code, a session) is for who asked: nothing of it is remembered, nor
    // when it was asked. Those acts are safe to repeat by themselves.
    const once = definition.permit === everyone ? null : onceToken(raw);
    let posted = false;

    const result = await services.store.write(
      name,
      async (tx) => {
        const now = services.now().toISOString();
        const today = dayOf(now);
        const base = { tx, actor, now, today, services, input };

        // Before the subject, which the first post may have thrown away. With what was typed: who goes back to the same page and adds something else, adds something else.
        const onceKey = once && `${name}:${actorName(actor)}:${sha256(`${once} ${JSON.stringify(raw)}`)}`;
        if (onceKey) {
          const [first] = await tx
            .insert(doneOnce)
            .values({ id: newId(), key: onceKey, outcome: '', at: now })
            .onConflictDoNothing()
            .returning({ id: doneOnce.id });
          if (!first) {
            const [before] = await tx.select().from(doneOnce).where(eq(doneOnce.key, onceKey));
            if (before?.outcome) return JSON.parse(before.outcome) as R;
            // It does not hold any more. A save is judged by the text it was written beside; all else is asked again.
            if (!hasRevision(raw)) throw refuse('done-before');
          }
        }

        const subject = (definition.subject ? await definition.subject(base) : undefined) as S;
        noRefusal(definition.permit(actor, subject, today));

        const facts: (typeof fact.$inferInsert)[] = [];
        const counts: { what: string; subjectId: string }[] = [];
        const parcels: Parcel[] = [];
        const outcome = await definition.run({
          ...base,
          subject,
          record: (what, [subjectKind, subjectId], detail = {}) => {
            facts.push({
              id: newId(),
              at: now,
              actor: actorName(actor),
              act: name,
              what,
              subjectKind,
              subjectId,
              detail,
            });
          },
          count: (what, subjectId) => void counts.push({ what, subjectId }),
          post: (parcel) => void parcels.push(parcel),
        });

        const recorded =
          definition.audit === 'counted' ? counts.length : definition.audit === 'none' ? 1 : facts.length;
        if (recorded === 0)
          throw new Error(
            `The act ${name} ended without ${definition.audit === 'counted' ? 'a count' : 'an audit fact'}: call record(), or declare \`audit\`.`,
          );

        if (facts.length > 0) await tx.insert(fact).values(facts);
        for (const { what, subjectId } of counts) await countOnce(tx, { what, subjectId, day: today });
        if (parcels.length > 0)
          await tx
            .insert(outbox)
            .values(
              parcels.map((parcel) => ({
                id: newId(),
                kind: parcel.kind,
                payload: parcel.payload,
                createdAt: now,
                runAt: parcel.notBefore ?? now,
                onceKey: parcel.onceKey ?? null,
              })),
            )
            .onConflictDoNothing();
        const about = aboutIn(outcome);
        if (about && definition.permit !== everyone) await outdateBefore(tx, about, name, onceKey);
        if (onceKey)
          await tx
            .update(doneOnce)
            .set({ outcome: JSON.stringify(outcome ?? null), about })
            .where(eq(doneOnce.key, onceKey));
        posted = parcels.length > 0;
        return outcome;
      },
      { isolation: definition.isolation ?? 'serializable' },
    );
    if (posted) services.nudge();
    return result;
  },
});
