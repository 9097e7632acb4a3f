import type { ReadDb } from '@samenspraak/drizzle/dialect/store.ts';
import type { Actor } from '@samenspraak/domain/shared/actor.ts';
import { type Day, dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { problemsOf, telling } from '@samenspraak/domain/shared/problems.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import type { Verdict } from '@samenspraak/domain/shared/verdict.ts';
import type { z } from 'zod';
import type { Services } from './services.ts';

export type Look = {
  db: ReadDb;
  actor: Actor;
  now: string;
  today: Day;
  services: Pick<Services, 'secret' | 'config'>;
};

export type View<I = unknown, R = unknown> = {
  readonly kind: 'view';
  readonly name: string;
  readonly input: z.ZodType;
  readonly permit: (actor: Actor, subject: never, today: Day) => Verdict;
  readonly $input?: I;
  run(services: Services, actor: Actor, raw?: unknown): Promise<R>;
};

type Definition<I extends z.ZodType, S, R> = {
  input: I;
  /** What is looked at. Throws `not-found` when it is not there. */
  subject?: (look: Look & { input: z.output<I> }) => Promise<S>;
  permit: (actor: Actor, subject: S, today: Day) => Verdict;
  run: (look: Look & { input: z.output<I>; subject: S }) => Promise<R>;
};

/**
 * One thing a person can see: parse, load, ask the permission, show it. A view without a subject shows only what is
 * public, or one's own.
 */
export const view = <I extends z.ZodType, R, S = undefined>(
  name: string,
  definition: Definition<I, S, R>,
): View<z.input<I>, R> => ({
  kind: 'view',
  name,
  input: definition.input,
  permit: definition.permit as never,
  run: async (services, actor, raw) => {
    const parsed = definition.input.safeParse(raw ?? {}, telling);
    if (!parsed.success) throw refuse('invalid-input', { problems: problemsOf(parsed.error) });
    const now = services.now().toISOString();
    const today = dayOf(now);
    const look = { db: services.store.read, actor, now, today, services, input: parsed.data as z.output<I> };
    const subject = (await definition.subject?.(look)) as S;
    const verdict = definition.permit(actor, subject, today);
    if (verdict !== true) throw verdict;
    return definition.run({ ...look, subject });
  },
});
