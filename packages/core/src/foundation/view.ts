import type { ReadDb } from '@samenspraak/drizzle/dialect/store.ts';
import type { Actor } from '@samenspraak/domain/shared/actor.ts';
import { type Day, dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { problemsOf } from '@samenspraak/domain/shared/problems.ts';
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
  readonly permit: (actor: Actor, today: Day) => Verdict;
  readonly $input?: I;
  run(services: Services, actor: Actor, raw?: unknown): Promise<R>;
};

/**
 * One thing a person can see. `permit` says who may ask at all; what is hidden from the one who asks is
 * `not-found` inside `run`.
 */
export const view = <I extends z.ZodType, R>(
  name: string,
  definition: {
    input: I;
    permit: (actor: Actor, today: Day) => Verdict;
    run: (look: Look & { input: z.output<I> }) => Promise<R>;
  },
): View<z.input<I>, R> => ({
  kind: 'view',
  name,
  input: definition.input,
  permit: definition.permit,
  run: async (services, actor, raw) => {
    const parsed = definition.input.safeParse(raw ?? {});
    if (!parsed.success) throw refuse('invalid-input', { problems: problemsOf(parsed.error, raw) });
    const now = services.now().toISOString();
    const today = dayOf(now);
    const verdict = definition.permit(actor, today);
    if (verdict !== true) throw verdict;
    return definition.run({
      db: services.store.read,
      actor,
      now,
      today,
      services,
      input: parsed.data as z.output<I>,
    });
  },
});
