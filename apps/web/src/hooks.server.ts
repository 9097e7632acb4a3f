import { visitor } from '@samenspraak/domain/shared/actor.ts';
import { dev } from '$app/env';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { lastContacts, rememberContacts } from '#lib/server/last-contacts.ts';
import { house, type Locals } from '#lib/server/locals.ts';
import { sessionCookie } from '#lib/server/session-cookie.ts';
import { unchanged } from '#lib/server/unchanged.ts';

const reloading = '<script type="module" src="/@vite/client"></script>';

export const init: ServerInit = rememberContacts;

/** Cookie -> actor -> `event.locals.api`. Guards nothing: each act asks its own permission. */
export const handle: Handle = async ({ event, resolve }) => {
  const { mode, publicUrl } = house();
  const { locals, url } = event;
  tellRoute(event.route.id);
  void rememberContacts();
  const token = event.cookies.get(sessionCookie);
  Object.assign(locals, await whoAsks(token));
  locals.language = url.pathname === '/en' || url.pathname.startsWith('/en/') ? 'en' : 'nl';
  locals.theme = 'neutral';
  locals.demo = mode === 'demo';
  // The name that is everybody's costs no question. Without a database, a page in neutral colours says so.
  locals.here =
    url.origin === publicUrl
      ? null
      : await locals.api.organisations.atHost({ host: url.hostname }).catch(() => null);

  const response = await unchanged(event, async () =>
    resolve(event, {
      // A page sets its theme while it loads, before its first line of HTML is written.
      transformPageChunk: ({ html }) =>
        html
          .replace('%lang%', locals.language)
          .replace('%theme%', `theme-${(locals.here ?? locals).theme}`)
          // Pages have no script; while developing, Vite's own shows an edit at once.
          .replace('</head>', dev ? `${reloading}</head>` : '</head>'),
    }),
  );
  // In seconds.
  if (response.status === 503) response.headers.set('retry-after', '60');
  return response;
};

const whoAsks = async (token: string | undefined): Promise<Pick<Locals, 'actor' | 'api'>> => {
  const { api, failing, isAway, signedIn } = house();
  try {
    const actor = token ? await signedIn(token) : visitor;
    return { actor, api: api(actor) };
  } catch (error) {
    // An error thrown from `handle` would be shown without the site around it.
    if (isAway(error)) return { actor: visitor, api: failing(error) };
    throw error;
  }
};

// The log knows a request by its route's pattern, never by its address.
const tellRoute = (route: string | null): void =>
  (globalThis as { [key: symbol]: ((route: string | null) => void) | undefined })[
    Symbol.for('samenspraak.route')
  ]?.(route);

export const handleError: HandleServerError = ({ kind, error, event }) => {
  const { typed } = event.locals;
  // Expected errors pass here too since SvelteKit 3; only crashes are worth a line.
  if (kind !== 'unknown') return { typed };
  reportCrash(error, event.route.id);
  const told = { typed, contacts: lastContacts() };
  return house().isAway(error) ? { status: 503, ...told } : told;
};

// The route's pattern, never the address: addresses may carry what a person typed.
const reportCrash = (error: unknown, route: string | null): void => {
  const report = (
    globalThis as { [key: symbol]: ((error: unknown, route: string | null) => void) | undefined }
  )[Symbol.for('samenspraak.crash')];
  if (report) report(error, route);
  // Only where no server gave us its log: while the pages are built or tried alone.
  // eslint-disable-next-line no-console
  else console.error(error);
};
