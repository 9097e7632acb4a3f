import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A letter out of a folder of `.eml` files, as the demonstration shows it. */
export type WrittenLetter = { id: string; to: string; subject: string; writtenAt: string; text: string };

const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');

const fromQuotedPrintable = (text: string): string =>
  bytesOf(
    text
      .replace(/=[ \t]*\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  ).toString('utf8');

const decoded = (body: string, encoding: string): string => {
  if (encoding === 'quoted-printable') return fromQuotedPrintable(body);
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return bytesOf(body).toString('utf8');
};

// RFC 2047: what is no ASCII in a header is written as =?UTF-8?Q?…?= or =?UTF-8?B?…?=
const decodedHeader = (value: string): string =>
  value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?[\w-]+\?([QB])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('latin1')
        : text
            .replace(/_/g, ' ')
            .replace(/=([0-9A-F]{2})/gi, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    );

type Part = { headers: Map<string, string>; body: string };

const partOf = (source: string): Part => {
  const end = /\r?\n\r?\n/.exec(source);
  const head = (end ? source.slice(0, end.index) : source).replace(/\r?\n[ \t]+/g, ' ');
  const headers = new Map(
    head.split(/\r?\n/).map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  return { headers, body: end ? source.slice(end.index + end[0].length) : '' };
};

const textIn = ({ headers, body }: Part): string | undefined => {
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary) {
    for (const piece of body.split(`--${boundary}`).slice(1)) {
      const found = textIn(partOf(piece.replace(/^\r?\n/, '')));
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!/^text\/plain/i.test(type)) return undefined;
  return decoded(body, (headers.get('content-transfer-encoding') ?? '').toLowerCase())
    .replace(/\r\n/g, '\n')
    .trim();
};

/** Reads what nodemailer wrote; no other programs write into this folder. */
const letterIn = (id: string, source: string): WrittenLetter => {
  const part = partOf(source);
  const header = (name: string) => bytesOf(decodedHeader(part.headers.get(name) ?? '')).toString('utf8');
  return {
    id,
    to: header('to'),
    subject: header('subject'),
    writtenAt: new Date(header('date')).toISOString(),
    text: textIn(part) ?? '',
  };
};

/** One letter of the folder; null when there is no such file. */
export const readWrittenLetter = async (folder: string, id: string): Promise<WrittenLetter | null> => {
  // An id is the name of a file and no way out of the folder.
  if (!/^[\w-]{1,100}$/.test(id)) return null;
  try {
    return letterIn(id, await readFile(join(folder, `${id}.eml`), 'latin1'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** The newest letters of the folder, newest first; their names sort by the moment they were written. */
export const listWrittenLetters = async (folder: string, most = 100): Promise<WrittenLetter[]> => {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const ids = names
    .filter((name) => name.endsWith('.eml') && !name.startsWith('.'))
    .map((name) => name.slice(0, -'.eml'.length))
    .sort()
    .reverse()
    .slice(0, most);
  const letters = await Promise.all(ids.map((id) => readWrittenLetter(folder, id)));
  return letters.filter((letter) => letter !== null);
};
