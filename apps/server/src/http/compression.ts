import polka from '@polka/compression';
import type { RequestHandler } from 'express';
import { gzipSync } from 'node:zlib';

const level = 5;
const least = 1024;
const compress = polka({ level, threshold: least });
const isText = /text|javascript|\/json|xml/i;

/** Compresses what is text, as it streams; says to caches that there are two forms. */
export const compression: RequestHandler = (req, res, next) => {
  const { writeHead } = res;
  // At the last moment, because pages replace `Vary` by their own.
  res.writeHead = function (this: typeof res, ...args: unknown[]) {
    res.vary('Accept-Encoding');
    return writeHead.apply(this, args as Parameters<typeof writeHead>);
  } as typeof writeHead;
  compress(req, res, next);
};

/**
 * Packs at once what is written in one piece, such as a page: handing it to another thread, as a stream does, costs
 * more than packing it. Comes after `compression`, which leaves alone what is packed.
 */
export const packedWhole: RequestHandler = (req, res, next) => {
  if (req.method !== 'HEAD' && /\bgzip\b/.test(req.headers['accept-encoding'] ?? '')) {
    const { write } = res;
    res.write = function (this: typeof res, ...args: unknown[]) {
      const [chunk] = args;
      if (
        chunk instanceof Uint8Array &&
        chunk.byteLength >= least &&
        Number(res.getHeader('content-length')) === chunk.byteLength &&
        !res.hasHeader('content-encoding') &&
        !res.hasHeader('content-range') &&
        isText.test(String(res.getHeader('content-type') ?? ''))
      ) {
        args[0] = gzipSync(chunk, { level });
        res
          .setHeader('content-encoding', 'gzip')
          .setHeader('content-length', (args[0] as Uint8Array).byteLength);
      }
      return write.apply(this, args as Parameters<typeof write>);
    } as typeof write;
  }
  next();
};
