import type { House } from '@samenspraak/api/house.ts';
import type { Api } from '@samenspraak/api/router.ts';
import type { Language } from '@samenspraak/domain/accounts/vocabulary.ts';
import type { Theme } from '@samenspraak/domain/organisations/vocabulary.ts';
import type { Actor } from '@samenspraak/domain/shared/actor.ts';

/** What every page and action can reach through `event.locals`. */
export type Locals = {
  /** The procedures, called in process as the person who asks. */
  api: Api;
  actor: Actor;
  language: Language;
  /** A page of one municipality sets it to that municipality's; otherwise neutral. Not used where `here` is. */
  theme: Theme;
  /** Whose own name the site was asked under; null under the name that is everybody's. */
  here: Awaited<ReturnType<Api['organisations']['atHost']>>;
  demo: boolean;
  /** The fields of a form that was posted. */
  typed?: [name: string, value: string][];
};

/** The server process leaves the house here before the pages are loaded. */
export const house = (): House => {
  const found = (globalThis as { [key: symbol]: House | undefined })[Symbol.for('samenspraak.house')];
  if (!found) throw new Error('The pages were started without the server: run `npm start`.');
  return found;
};
