import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { RequestEvent } from '@sveltejs/kit';
import { version } from '$app/env';
import { refusalIn } from './form-action.ts';

type Stamp = (api: RequestEvent['locals']['api'], slug: string) => Promise<{ stamp: string }>;
const ofDossier: Stamp = (api, slug) => api.dossiers.stamp({ slug });
const ofRound: Stamp = (api, slug) => api.consultations.stamp({ slug });

/** The public pages that depend on one thing only, whoever looks, and what tells whether that thing has changed. */
const routes: Record<string, Stamp> = {
  '/dossiers/[slug]': ofDossier,
  '/raadplegingen/[slug]': ofRound,
  '/raadplegingen/[slug]/resultaten': ofRound,
};

/**
 * The mark of a page whose reader may have it already; null for all other pages. A query or two instead of making
 * the page: the stamp of what it shows, with the build, the language, what a demo adds and the site's address.
 */
const markOf = async ({ locals, params, request, route, url }: RequestEvent): Promise<string | null> => {
  const stampOf = routes[route.id ?? ''];
  if (request.method !== 'GET' || !params.slug || !stampOf || url.search !== '') return null;
  try {
    const { stamp } = await stampOf(locals.api, params.slug);
    return `W/"${stamp}-${version}-${locals.language}${locals.demo ? '-demo' : ''}"`;
  } catch (thrown) {
    // The page itself says what is wrong.
    if (refusalIn(thrown)) return null;
    throw thrown;
  }
};

const asked = (event: RequestEvent): string[] =>
  (event.request.headers.get('if-none-match') ?? '').split(',').map((one) => one.trim());

type Kept = { mark: string; headers: Headers; body: Buffer; packed: Partial<Record<'br' | 'gzip', Buffer>> };

const kept = new Map<string, Kept>();
/** In bytes: of the pages in memory together, before compression. */
const room = 8 * 1_024 * 1_024;
let used = 0;

const forget = (address: string): void => {
  used -= kept.get(address)?.body.length ?? 0;
  kept.delete(address);
};

const keep = (address: string, page: Kept): void => {
  forget(address);
  if (page.body.length > room) return;
  for (const [oldest] of kept) {
    if (used + page.body.length <= room) break;
    forget(oldest);
  }
  kept.set(address, page);
  used += page.body.length;
};

/** Packed once for all readers, so as small as it gets in a moment. */
const pack = {
  br: (body: Buffer) =>
    brotliCompressSync(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_LGWIN]: 18 },
    }),
  gzip: (body: Buffer) => gzipSync(body, { level: 6 }),
};

const sendKept = ({ headers, body, packed }: Kept, accepted: string): Response => {
  const packing = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
  const bytes = packing ? (packed[packing] ??= pack[packing](body)) : body;
  const response = new Response(new Uint8Array(bytes), { headers });
  if (packing) response.headers.set('content-encoding', packing);
  response.headers.set('content-length', String(bytes.length));
  return response;
};

/**
 * Answers 304 when the reader has this page already, and a page that was made before when nothing it shows has
 * changed since; else makes it and marks it. Pages marked so show nothing that depends on who looks.
 */
export const unchanged = async (event: RequestEvent, make: () => Promise<Response>): Promise<Response> => {
  const mark = await markOf(event);
  if (mark === null) return make();
  const marked = { etag: mark, 'cache-control': 'no-cache' };
  if (asked(event).includes(mark)) return new Response(null, { status: 304, headers: marked });
  const accepted = event.request.headers.get('accept-encoding') ?? '';
  // The whole address: pages name their own origin in links to the other language.
  const address = event.url.href;
  const before = kept.get(address);
  if (before?.mark === mark) return sendKept(before, accepted);
  const response = await make();
  // Nothing in it may be meant for one reader.
  if (response.status !== 200 || response.headers.has('set-cookie')) return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(marked)) headers.set(name, value);
  const page: Kept = { mark, headers, body: Buffer.from(await response.arrayBuffer()), packed: {} };
  keep(address, page);
  return sendKept(page, accepted);
};
