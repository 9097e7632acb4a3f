import type { Command } from '@samenspraak/core/foundation/command.ts';
import { isDatabaseAway } from '@samenspraak/core/foundation/services.ts';
import type { View } from '@samenspraak/core/foundation/view.ts';
import { isRefusal, type RefusalCode } from '@samenspraak/domain/shared/refusal.ts';
import { initTRPC, TRPCError } from '@trpc/server';
import type { Context } from './context.ts';

const codes: Partial<Record<RefusalCode, TRPCError['code']>> = {
  'not-found': 'NOT_FOUND',
  'sign-in-needed': 'UNAUTHORIZED',
  'not-allowed': 'FORBIDDEN',
  'invalid-input': 'BAD_REQUEST',
  'too-many-tries': 'TOO_MANY_REQUESTS',
};

/** How tRPC names a refusal; what does not fit the state of things is a conflict. */
export const trpcCodeOf = (code: RefusalCode): TRPCError['code'] => codes[code] ?? 'CONFLICT';

/** The act behind a procedure, so that a test can tell whether the name leads to the right one. */
type Meta = { act: { name: string } };

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    // Never a stack trace outside, whatever NODE_ENV says.
    isDev: false,
    errorFormatter: ({ shape, error }) => {
      const refusal = isRefusal(error.cause)
        ? { code: error.cause.code, parameters: error.cause.parameters }
        : null;
      return {
        ...shape,
        message: refusal
          ? refusal.code
          : error.code === 'INTERNAL_SERVER_ERROR'
            ? 'internal-error'
            : shape.message,
        data: { ...shape.data, refusal },
      };
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

// The act parses, once; here the input only gets its type.
const raw =
  <I>() =>
  (value: unknown) =>
    value as I;

/** Gives an error the name that tRPC has for it; one that nobody foresaw keeps its own. */
export const carried = async <R>(work: Promise<R>): Promise<R> => {
  try {
    return await work;
  } catch (error) {
    if (isRefusal(error))
      throw new TRPCError({ code: trpcCodeOf(error.code), message: error.code, cause: error });
    if (isDatabaseAway(error))
      throw new TRPCError({ code: 'SERVICE_UNAVAILABLE', message: 'database-away', cause: error });
    throw error;
  }
};

/** A command as procedure: `open: act(openConsultation)`. */
export const act = <I, R>(command: Command<I, R>) =>
  t.procedure
    .meta({ act: command })
    .input(raw<I>())
    .mutation(({ ctx, input }) => carried(command.run(ctx.services, ctx.actor, input)));

/**
 * A command that counts tries by where they come from. Somebody outside cannot say that themselves: what the
 * server saw takes the place of what they sent.
 */
export const actFrom = <I extends { source?: string }, R>(command: Command<I, R>) =>
  t.procedure
    .meta({ act: command })
    .input(raw<I>())
    .mutation(({ ctx, input }) => {
      const told = ctx.source === undefined ? input : { ...input, source: ctx.source };
      return carried(command.run(ctx.services, ctx.actor, told));
    });

/**
 * A view that is asked with something secret, a respondent's code or a session's token: by POST only, so that
 * no address carries it into histories and logs.
 */
export const askInPrivate = <I, R>(view: View<I, R>) =>
  t.procedure
    .meta({ act: view })
    .input(raw<I>())
    .mutation(({ ctx, input }) => carried(view.run(ctx.services, ctx.actor, input)));

/** A view as procedure: `trail: ask(dossierTrail)`. */
export const ask = <I, R>(view: View<I, R>) =>
  t.procedure
    .meta({ act: view })
    .input(raw<I>())
    .query(({ ctx, input }) => carried(view.run(ctx.services, ctx.actor, input)));
