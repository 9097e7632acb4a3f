import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

export type Reply = {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it came over the line; compressed when the server chose so. */
  bytes: Buffer;
};

export type Question = {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
};

const patienceMs = 60_000;

/** Connections stay open between pages, as those of a browser do. */
export const openLine = (connections = Infinity): Agent =>
  new Agent({ keepAlive: true, maxSockets: connections });

/** One request over a kept connection. Rejects when the connection breaks or nothing comes for a minute. */
export const exchange = (
  line: Agent,
  origin: string,
  path: string,
  { method = 'GET', headers = {}, body }: Question = {},
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const asked = request(
      origin + path,
      { agent: line, method, headers: { ...headers, ...length }, timeout: patienceMs },
      (answer) => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(pieces) }),
        );
      },
    );
    asked.on('timeout', () =>
      asked.destroy(new Error(`${method} ${path}: no answer in ${patienceMs / 1000} s`)),
    );
    asked.on('error', reject);
    asked.end(body);
  });

/** What a browser says it can read. */
export const acceptsCompressed = 'gzip, deflate, br, zstd';

// In one go: for one page, a stream costs several times as much.
const unpacked = { gzip: gunzipSync, br: brotliDecompressSync };

/** The text of an answer, unpacked. */
export const textOf = ({ headers, bytes }: Reply): string => {
  const packing = headers['content-encoding'];
  if (packing === undefined) return bytes.toString();
  if (packing !== 'gzip' && packing !== 'br')
    throw new Error(`The answer is packed as ${packing}, which nobody asked for.`);
  return unpacked[packing](bytes).toString();
};
