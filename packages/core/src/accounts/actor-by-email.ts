import type { Actor } from '@samenspraak/domain/shared/actor.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import type { Services } from '../foundation/services.ts';
import { readAccountByEmail } from './read.ts';
import { readRoles } from './read-session.ts';

/** Somebody as they would act when signed in now; for the demo's story, which is played through the acts. */
export const actorByEmail = async ({ store, now }: Services, email: string): Promise<Actor> => {
  const account = await readAccountByEmail(store.read, email);
  if (!account) throw refuse('not-found');
  return {
    kind: 'person',
    ...account,
    ...(await readRoles(store.read, account.personId, dayOf(now().toISOString()))),
  };
};
