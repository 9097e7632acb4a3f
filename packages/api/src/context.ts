import type { Services } from '@samenspraak/core/foundation/services.ts';
import type { Actor } from '@samenspraak/domain/shared/actor.ts';

/** One per request or page: who asks, and what the house stands on. */
export type Context = {
  services: Services;
  actor: Actor;
  /** For callers over HTTP: the address they come from, as the server sees it. Pages pass it on themselves. */
  source?: string;
};
