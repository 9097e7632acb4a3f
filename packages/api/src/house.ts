import { actorOfSession } from '@samenspraak/core/accounts/index.ts';
import { openFile } from '@samenspraak/core/foundation/files.ts';
import { isDatabaseAway, type Services } from '@samenspraak/core/foundation/services.ts';
import { sameText } from '@samenspraak/core/foundation/secret.ts';
import type { Actor } from '@samenspraak/domain/shared/actor.ts';
import { type Api, createCaller } from './router.ts';

/** What the server gives to the pages, in the same process. */
export type House = {
  mode: 'demo' | 'production';
  publicUrl: string;
  api(actor: Actor): Api;
  /** Every procedure fails for this reason, so that a page says in its own words what is the matter. */
  failing(reason: unknown): Api;
  /** Who holds this session cookie; a visitor when nobody does. */
  signedIn(cookie: string | undefined): Promise<Actor>;
  /** The database does not answer just now: no fault of the page. */
  isAway(error: unknown): boolean;
  /** A file that is kept by its hash, such as a formal PDF; null when it is not there. */
  openFile(hash: string): Promise<ReadableStream<Uint8Array> | null>;
  /** Marks what a page hands to its own next form, so that it can be trusted when it comes back there. */
  seal(page: string, text: string): string;
  /** What was sealed on this page; null when it was not, or was changed. */
  unseal(page: string, sealed: string): string | null;
};

const macLength = 64;

export const houseOf = (services: Services): House => ({
  mode: services.config.mode,
  publicUrl: services.config.publicUrl,
  api: (actor) => createCaller({ services, actor }),
  failing: (reason) => createCaller(() => Promise.reject(reason as Error)),
  signedIn: (cookie) => actorOfSession(services, cookie),
  isAway: isDatabaseAway,
  openFile: (hash) => openFile(services.filesDir, hash),
  seal: (page, text) => services.secret.hmac('sent-along', page, text) + text,
  unseal: (page, sealed) => {
    const text = sealed.slice(macLength);
    const mac = services.secret.hmac('sent-along', page, text);
    return sameText(sealed.slice(0, macLength), mac) ? text : null;
  },
});
