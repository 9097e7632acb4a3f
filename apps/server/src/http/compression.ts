import type { RequestHandler, Response } from 'express';
import { brotliCompressSync, constants, createGzip, type Gzip, gzipSync } from 'node:zlib';

/** In bytes. What is shorter does not get smaller; what is longer would hold up everybody else. */
const smallest = 1_024;
const largest = 256 * 1_024;
const readable = /^(text\/|application\/(json|xml|javascript|manifest\+json)|image\/svg\+xml)/;

type Packing = 'br' | 'gzip';

// In one go: a stream for each small page costs more than the packing itself.
const pack: Record<Packing, (body: Buffer) => Buffer> = {
  br: (body) =>
    brotliCompressSync(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 1,
        // A window for the whole would take megabytes each time.
        [constants.BROTLI_PARAM_LGWIN]: 18,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body) => gzipSync(body, { level: 3 }),
};

const named = (packing: Packing): RegExp =>
  new RegExp(`(^|[,\\s])${packing}\\s*(?!;\\s*q=0(\\.0*)?\\s*(,|$))(;|,|$)`, 'i');
const accepts = { br: named('br'), gzip: named('gzip') };

const packingFor = (accepted: string): Packing | null =>
  accepts.br.test(accepted) ? 'br' : accepts.gzip.test(accepted) ? 'gzip' : null;

const bytesOf = (piece: unknown): Buffer | null =>
  typeof piece === 'string' ? Buffer.from(piece) : piece instanceof Uint8Array ? Buffer.from(piece) : null;

const mayPack = (res: Response): boolean =>
  !res.hasHeader('content-encoding') &&
  res.statusCode !== 304 &&
  readable.test(String(res.getHeader('content-type') ?? ''));

/**
 * Compresses what is text, and says to caches that there are two forms. Answers are packed in one piece; one that
 * turns out to be long goes on as a stream.
 */
export const compression: RequestHandler = (req, res, next) => {
  const packing = req.method === 'HEAD' ? null : packingFor(req.get('accept-encoding') ?? '');
  const plain = { writeHead: res.writeHead, write: res.write, end: res.end };
  let packed: boolean | null = null;
  let pieces: Buffer[] = [];
  let size = 0;
  let stream: Gzip | null = null;

  // Only when it is sent: pages replace `Vary` by their own.
  const sendHead = (): void => {
    res.vary('Accept-Encoding');
    plain.writeHead.call(res, res.statusCode);
  };
  const openStream = (): Gzip => {
    res.setHeader('Content-Encoding', 'gzip');
    res.removeHeader('Content-Length');
    sendHead();
    const gzip = createGzip({ level: 5 });
    gzip.on('data', (piece: Buffer) => {
      if (!plain.write.call(res, piece, 'utf8')) gzip.pause();
    });
    gzip.on('drain', () => res.emit('drain'));
    gzip.on('end', () => plain.end.call(res, undefined, 'utf8'));
    res.on('drain', () => gzip.resume());
    res.on('close', () => gzip.destroy());
    return gzip;
  };

  res.writeHead = function (this: typeof res, status: number, ...rest: unknown[]) {
    const headers = rest.find((one) => typeof one === 'object' && one !== null) ?? {};
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value as string);
    res.statusCode = status;
    packed ??= packing !== null && mayPack(res);
    if (!packed) sendHead();
    return res;
  } as typeof res.writeHead;

  res.write = function (this: typeof res, ...args: unknown[]) {
    if (packed === null) res.writeHead(res.statusCode);
    if (!packed) return plain.write.apply(this, args as Parameters<typeof res.write>);
    const piece = bytesOf(args[0]) ?? Buffer.alloc(0);
    if (stream) return stream.write(piece);
    pieces.push(piece);
    size += piece.length;
    if (size <= largest) return true;
    stream = openStream();
    const held = Buffer.concat(pieces);
    pieces = [];
    return stream.write(held);
  } as typeof res.write;

  res.end = function (this: typeof res, ...args: unknown[]) {
    if (packed === null) res.writeHead(res.statusCode);
    if (!packed) return plain.end.apply(this, args as Parameters<typeof res.end>);
    const last = bytesOf(args[0]);
    if (stream) {
      stream.end(last ?? undefined);
      return res;
    }
    const whole = last ? Buffer.concat([...pieces, last]) : Buffer.concat(pieces);
    const body = whole.length < smallest || whole.length > largest ? whole : pack[packing!](whole);
    if (body !== whole) res.setHeader('Content-Encoding', packing!);
    if (body.length > 0 || res.hasHeader('content-length')) res.setHeader('Content-Length', body.length);
    sendHead();
    return plain.end.call(this, body, 'utf8');
  } as typeof res.end;
  next();
};
