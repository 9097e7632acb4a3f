import type { RequestEvent } from '@sveltejs/kit';
import { gzipSync } from 'node:zlib';
import { dev, version } from '$app/env';
import { house } from './locals.ts';

/** The pages that show the same to everybody, and have no script. */
const routes = new Set([
  '/',
  '/adviezen',
  '/adviezen/[number]',
  '/contact',
  '/dossiers',
  '/dossiers/[slug]',
  '/dossiers/[slug]/versies/[number]',
  '/dossiers/[slug]/versies/[number]/eenvoudig',
  '/dossiers/[slug]/versies/[number]/sinds/[since]',
  '/privacy',
  '/privacy/[slug]',
  '/raadplegingen',
  '/raadplegingen/[slug]',
  '/raadplegingen/[slug]/resultaten',
  '/raden',
  '/raden/[slug]',
  '/thematafels/[slug]',
  '/toegankelijkheid',
  '/toegankelijkheid/[slug]',
]);

/** Shown as they were last known while the database is away: nothing in them opens or closes at a moment. */
const steady = /^\/(contact|privacy|toegankelijkheid)(\/|$)/;

type Kept = { mark: string; headers: Headers; body: ArrayBuffer; packed?: Uint8Array<ArrayBuffer> };

/** The pages that were made last, the one asked for longest ago first. */
const kept = new Map<string, Kept>();
const mostKept = 200;

/** Packed once: packing it for each reader would cost more than all else that is done for them. */
const answerWith = (page: Kept, request: Request): Response => {
  if (!/\bgzip\b/.test(request.headers.get('accept-encoding') ?? ''))
    return new Response(page.body, { headers: page.headers });
  page.packed ??= gzipSync(page.body);
  const headers = new Headers(page.headers);
  headers.set('content-encoding', 'gzip');
  headers.set('content-length', String(page.packed.byteLength));
  return new Response(page.packed, { headers });
};

/** An address with a query is made anew: there is no end to them. Nor is a name that nobody gave this site. */
const mayKeep = ({ url, locals }: RequestEvent, { headers, status }: Response): boolean =>
  status === 200 &&
  url.search === '' &&
  (locals.demo || locals.here !== null || url.origin === house().publicUrl) &&
  (headers.get('content-type') ?? '').startsWith('text/html') &&
  // A nonce is for one reader. Pages without script have none.
  !(headers.get('content-security-policy') ?? '').includes("'nonce-") &&
  !headers.has('set-cookie');

/**
 * Answers 304 to a reader who has this page already, and a page that was made before when nothing public has
 * changed since; else makes it. Only for pages that show nothing that depends on who looks.
 */
export const unchanged = async (event: RequestEvent, make: () => Promise<Response>): Promise<Response> => {
  const { locals, request, route, url } = event;
  // While developing, an edit shows at once. Kit asks for a page's data under the page's own address.
  if (dev || event.isDataRequest || request.method !== 'GET' || !routes.has(route.id ?? '')) return make();

  const stamp = await locals.api.publications.stamp({}).then(
    (found) => found.stamp,
    () => null,
  );
  const before = kept.get(url.href);
  // When the database is away, other pages say so themselves.
  if (stamp === null) return before && steady.test(route.id!) ? answerWith(before, request) : make();
  const mark = `W/"${stamp}-${version}-${locals.language}"`;
  const marked = { etag: mark, 'cache-control': 'no-cache' };
  const known = (request.headers.get('if-none-match') ?? '').split(',').some((one) => one.trim() === mark);
  if (known) return new Response(null, { status: 304, headers: marked });

  kept.delete(url.href);
  if (before?.mark === mark) {
    kept.set(url.href, before);
    return answerWith(before, request);
  }
  const made = await make();
  if (made.status !== 200) return made;
  for (const [name, value] of Object.entries(marked)) made.headers.set(name, value);
  if (!mayKeep(event, made)) return made;
  const page: Kept = { mark, headers: made.headers, body: await made.arrayBuffer() };
  kept.set(url.href, page);
  if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
  return answerWith(page, request);
};
