import type { RequestEvent } from '@sveltejs/kit';
import { version } from '$app/env';
import { refusalIn } from './form-action.ts';

/** The public pages that depend on nothing but one dossier, by route. */
const routes = ['/dossiers/[slug]'];

/**
 * The mark of a page whose reader may have it already; null for all other pages. One query instead of making
 * the page: the stamp of the dossier, with the build, the language and what a demo adds.
 */
const markOf = async ({
  locals,
  params,
  request,
  route,
  url,
}: RequestEvent): Promise<string | null> => {
  if (request.method !== 'GET' || !params.slug || !route.id || !routes.includes(route.id)) return null;
  if (url.search !== '') return null;
  try {
    const { stamp } = await locals.api.dossiers.stamp({ slug: params.slug });
    return `W/"${stamp}-${version}-${locals.language}${locals.demo ? '-demo' : ''}"`;
  } catch (thrown) {
    // The page itself says what is wrong.
    if (refusalIn(thrown)) return null;
    throw thrown;
  }
};

const asked = (event: RequestEvent): string[] =>
  (event.request.headers.get('if-none-match') ?? '').split(',').map((one) => one.trim());

/**
 * Answers 304 for one query when the reader has this page already; else makes it and marks it. Pages marked
 * so show nothing that depends on who looks.
 */
export const unchanged = async (event: RequestEvent, make: () => Promise<Response>): Promise<Response> => {
  const mark = await markOf(event);
  if (mark === null) return make();
  const headers = { etag: mark, 'cache-control': 'no-cache' };
  if (asked(event).includes(mark)) return new Response(null, { status: 304, headers });
  const response = await make();
  if (response.status === 200)
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
};
