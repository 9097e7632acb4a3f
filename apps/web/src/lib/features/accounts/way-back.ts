import { inDutch } from '#lib/localized.ts';

/**
 * Where to go after signing in: only an own path, in Dutch (the language is put before it again), so that nobody
 * can make a sign-in page that leads elsewhere. Null when `terug` is something else.
 */
export const wayBack = (url: URL): string | null => {
  const path = url.searchParams.get('terug') ?? '';
  // Browsers read a backslash as a slash and leave out tabs and line ends: "/\t/elsewhere" is another site.
  // eslint-disable-next-line no-control-regex
  if (!/^\/(?!\/)/.test(path) || /[\\\u0000-\u0020]/.test(path)) return null;
  const dutch = inDutch(path);
  return dutch.startsWith('//') ? null : dutch;
};

/** Hands the way back on to the next page of signing in. */
export const withWayBack = (address: string, url: URL): string => {
  const path = wayBack(url);
  return path === null ? address : `${address}?terug=${encodeURIComponent(path)}`;
};
