import { type IncomingMessage, request, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page as the server gave it, whatever was asked: also the answer to a form that was refused. */
export type SeenPage = { method: string; path: string; status: number; csp: string; html: string };

/**
 * Stands between browser and server and keeps every page that passes, word for word. So also what cannot be
 * asked for again - a refused form, a page of somebody signed in - can be inspected afterwards.
 */
export const startWitness = async () => {
  let seen: SeenPage[] = [];
  let server = '';
  const proxy: Server = createServer((incoming, outgoing) => {
    const headers = { ...incoming.headers, 'accept-encoding': 'identity' };
    const path = incoming.url ?? '/';
    const passed = request(`${server}${path}`, { method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      if (isPage(answer)) {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          seen.push({
            method: incoming.method ?? 'GET',
            path,
            status: answer.statusCode ?? 0,
            csp: String(answer.headers['content-security-policy'] ?? ''),
            html: Buffer.concat(chunks).toString(),
          }),
        );
      }
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    outgoing.on('close', () => passed.destroy());
    incoming.pipe(passed);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    standBefore: (address: string): void => void (server = address),
    /** What passed since the last time this was asked. */
    pages: (): SeenPage[] => {
      const pages = seen;
      seen = [];
      return pages;
    },
    stop: async (): Promise<void> => {
      proxy.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
};

const isPage = (answer: IncomingMessage): boolean =>
  String(answer.headers['content-type']).startsWith('text/html') &&
  ![301, 302, 303, 304, 307, 308].includes(answer.statusCode ?? 0);
