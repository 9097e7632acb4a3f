import { administrator, emailOf } from '@samenspraak/drizzle/seeds/demo/ijmond.ts';
import { type Actor, visitor } from '@samenspraak/domain/shared/actor.ts';
import { addDays, type Day, dayOf, instantAt, weekday } from '@samenspraak/domain/shared/civil-days.ts';
import { actorByEmail } from '../accounts/index.ts';
import type { Command } from '../foundation/command.ts';
import type { Services } from '../foundation/services.ts';
import type { View } from '../foundation/view.ts';

/**
 * The stage of the demo: a clock that can be set, and people who act through the same acts as anyone. Days are
 * counted back from today, so that the story ends today whenever it is told.
 */
export const openStage = (services: Services) => {
  const today = dayOf(services.now().toISOString());
  let clock = services.now();
  const onStage: Services = { ...services, now: () => clock, nudge: () => undefined };
  const actors = new Map<string, Actor>();

  const actorOf = async (key: string): Promise<Actor> => {
    if (key === 'visitor') return visitor;
    const known = actors.get(key);
    if (known) return known;
    const email = key === administrator.key ? administrator.email : emailOf(key);
    const actor = await actorByEmail(onStage, email);
    actors.set(key, actor);
    return actor;
  };

  return {
    services: onStage,
    today,
    /** That many days ago; a day at the weekend becomes the Friday before. */
    daysAgo: (days: number): Day => {
      const day = addDays(today, -days);
      return addDays(day, -Math.max(0, weekday(day) - 5));
    },
    /** Sets the clock, never back and never past now. */
    at: (day: Day, time: string): void => {
      const moment = new Date(instantAt(day, time));
      if (moment < clock && clock < services.now())
        throw new Error(`The demo's story goes back in time at ${day} ${time}.`);
      clock = moment > services.now() ? services.now() : moment;
    },
    /** Before the first scene. */
    rewind: (day: Day): void => void (clock = new Date(instantAt(day, '09:00'))),
    /** Somebody does something. Forgets who has which seat after acts that give seats. */
    does: async <I, R>(key: string, command: Command<I, R>, input: I): Promise<R> =>
      command.run(onStage, await actorOf(key), input),
    sees: async <I, R>(key: string, view: View<I, R>, input: I): Promise<R> =>
      view.run(onStage, await actorOf(key), input),
    forgetActors: (): void => actors.clear(),
  };
};

export type Stage = ReturnType<typeof openStage>;
