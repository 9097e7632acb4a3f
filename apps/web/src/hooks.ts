import type { Reroute } from '@sveltejs/kit/hooks';

/** /en/... is the same tree in English: the addresses stay Dutch. */
export const reroute: Reroute = ({ url }) => {
  if (url.pathname === '/en') return '/';
  if (url.pathname.startsWith('/en/')) return url.pathname.slice(3);
};
