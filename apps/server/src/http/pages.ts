import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import type { RequestHandler } from 'express';
import { webFile } from '../places.ts';
import { addressOf, tellPagesWhereTheyAre } from './origin.ts';

type Built = {
  /** Files, and pages too; here it is asked for files only. */
  handler: RequestHandler;
  assets: { entries: [path: string, file: unknown][] };
  server: {
    respond(
      request: Request,
      options: { platform: unknown; getClientAddress: () => string },
    ): Promise<Response>;
  };
};

const methods = new Set(['GET', 'HEAD', 'POST']);

/** In bytes: of a form. */
const largestBody = 1_000_000;

const bodyOf = async (req: IncomingMessage): Promise<Buffer<ArrayBuffer> | undefined> => {
  if (req.method === 'GET' || req.method === 'HEAD') return undefined;
  const tooLarge = () => Object.assign(new Error('The form is too large.'), { status: 413 });
  // Before it is read: breaking off half-way would take the connection, and the answer with it.
  if (Number(req.headers['content-length']) > largestBody) throw tooLarge();
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of req as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > largestBody) throw tooLarge();
    pieces.push(piece);
  }
  return size === 0 ? undefined : (Buffer.concat(pieces) as Buffer<ArrayBuffer>);
};

const send = async (response: Response, res: ServerResponse): Promise<void> => {
  for (const [name, value] of response.headers)
    res.setHeader(name, name === 'set-cookie' ? response.headers.getSetCookie() : value);
  res.writeHead(response.status);
  if (!response.body) res.end();
  // A page says how long it is; what does not, a file, goes through as it comes.
  else if (response.headers.has('content-length')) res.end(Buffer.from(await response.arrayBuffer()));
  else await pipeline(Readable.fromWeb(response.body as never), res);
};

/**
 * The built pages. Asked directly instead of through Kit's own handler, which hangs an abort signal on each request
 * that nobody here listens to. Files still go through that handler.
 */
export const builtPages = async (): Promise<RequestHandler> => {
  tellPagesWhereTheyAre(process.env);
  // Variables keep the bundler from following them. Loaded after the house stands, because pages look for it.
  const [files, pages] = ['build/handler.js', 'build/adapter-node.js'].map(
    (file) => pathToFileURL(webFile(file)).href,
  );
  const { handler } = (await import(files!)) as Built;
  const { assets, server } = (await import(pages!)) as Built;
  const paths = new Set(assets.entries.map(([path]) => path));

  return async (req, res, next) => {
    if (paths.has(req.path) || req.path.startsWith('/_app/')) return handler(req, res, next);
    // Pages and forms know no other; some of the others a Request cannot even be made of.
    if (!methods.has(req.method)) {
      res
        .status(405)
        .set('Allow', [...methods].join(', '))
        .type('text')
        .send('Only GET, HEAD and POST.\n');
      return;
    }
    const address = `${req.headers['x-forwarded-proto'] as string}://${req.headers.host}${req.url}`;
    if (!req.url.startsWith('/') || !URL.canParse(address))
      throw Object.assign(new Error('The address is none.'), { status: 400 });
    try {
      const body = await bodyOf(req);
      const request = new Request(address, {
        method: req.method,
        headers: Object.entries(req.headers) as [string, string][],
        ...(body ? { body } : {}),
      });
      const response = await server.respond(request, {
        platform: { req },
        getClientAddress: () => addressOf(req.headers),
      });
      await send(response, res);
    } catch (error) {
      // Whoever left half-way gets no answer and is no crash.
      if (req.socket?.destroyed === false) throw error;
      res.destroy();
    }
  };
};
