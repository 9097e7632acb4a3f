import type { Api } from '@samenspraak/api/router.ts';
import { visitor } from '@samenspraak/domain/shared/actor.ts';
import { house } from './locals.ts';

export type Contacts = Awaited<ReturnType<Api['organisations']['list']>>;

let last: Contacts = [];
let askedAt = 0;

/** How organisations were last known to be reached, for a page that cannot ask: the database may be away. */
export const lastContacts = (): Contacts => last;

/** Asks again once a minute at most; nobody waits for it. */
export const rememberContacts = async (): Promise<void> => {
  if (Date.now() - askedAt < 60_000) return;
  askedAt = Date.now();
  last = await house()
    .api(visitor)
    .organisations.list({})
    .catch(() => last);
};
