import type { Reroute, Transport } from '@sveltejs/kit/hooks';

/** /en/... is the same tree in English: the addresses stay Dutch. */
export const reroute: Reroute = ({ url }) => {
  if (url.pathname === '/en') return '/';
  if (url.pathname.startsWith('/en/')) return url.pathname.slice(3);
};

type Payload = { type?: unknown; uses?: unknown };
const isData = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (value as Payload).type === 'data' && 'uses' in value;

/**
 * No page has a script that would read its data, but Kit writes all of it out for one each time, and then throws
 * that away. Here what it writes is nothing. The first page with
 * script must be let through.
 */
export const transport: Transport = {
  nothing: { encode: (value) => (isData(value) ? 1 : false), decode: () => ({}) },
};
