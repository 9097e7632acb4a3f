import polka from '@polka/compression';
import type { RequestHandler } from 'express';

const compress = polka({ level: 5 });

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
