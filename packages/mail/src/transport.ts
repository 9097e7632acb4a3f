import { createHash } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import nodemailer from 'nodemailer';
import { renderLetter, type Letter } from './message.ts';

/** A letter ready to leave. */
export type Message = {
  /** The same key is the same message: a repeat carries the same Message-ID. */
  key: string;
  /** The instant it was written (ISO): the Date header, and the order of `.eml` files. */
  writtenAt: string;
  from: { name: string; address: string };
  replyTo?: string;
  letter: Letter;
};

/** Where letters leave the house. A send that fails throws; nothing is tried again here. */
export type Mailbox = {
  send(message: Message): Promise<{ messageId: string }>;
  close(): Promise<void>;
};

// One address, never a list: "a@b.nl, c@d.nl" would otherwise be sent to two people.
const oneAddress = /^[^\s,;:<>()[\]"\\@]+@[^\s,;:<>()[\]"\\@]+$/;

/** "Samenspraak <no-reply@voorbeeld.nl>" or a bare address; null when that is not one plain address. */
export const senderOf = (text: string): Message['from'] | null => {
  const [, name = '', address = text] = /^\s*"?([^"<]*?)"?\s*<([^>]+)>\s*$/.exec(text) ?? [];
  return oneAddress.test(address.trim()) ? { name, address: address.trim() } : null;
};

const fingerprint = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32);

function envelope({ key, writtenAt, from, replyTo, letter }: Message) {
  for (const address of [letter.to, from.address, ...(replyTo ? [replyTo] : [])]) {
    if (!oneAddress.test(address))
      throw new Error('A message needs exactly one plain mail address at each place.');
  }
  return {
    messageId: `<${fingerprint(key)}@${from.address.split('@')[1]}>`,
    date: new Date(writtenAt),
    from,
    to: { name: '', address: letter.to },
    ...(replyTo ? { replyTo: { name: '', address: replyTo } } : {}),
    ...renderLetter(letter),
    textEncoding: 'quoted-printable' as const,
    headers: {
      // RFC 3834: keeps holiday replies from answering a machine.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': letter.language,
    },
    // A text that looks like a path or an address is never read in as content.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function openSmtp(url: string): Mailbox {
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return {
    async send(message) {
      const mail = envelope(message);
      await transport.sendMail(mail);
      return { messageId: mail.messageId };
    },
    async close() {
      transport.close();
    },
  };
}

/** The folder of a `file:` address: `file:./data/post`, `file:/srv/post` and `file:///srv/post` all work. */
export const folderOf = (url: string): string =>
  url.startsWith('file://') ? fileURLToPath(url) : resolve(url.slice('file:'.length));

function openFolder(folder: string): Mailbox {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    async send(message) {
      const mail = envelope(message);
      const { message: bytes } = await transport.sendMail(mail);
      await mkdir(folder, { recursive: true });
      // The name sorts by time and is the same for a repeat, which so replaces itself.
      const name = `${mail.date.toISOString().replace(/[-:.]/g, '')}-${fingerprint(message.key).slice(0, 12)}.eml`;
      const partial = join(folder, `.${name}.${process.pid}.partial`);
      const file = await open(partial, 'w');
      try {
        await file.writeFile(bytes as Buffer);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(partial, join(folder, name));
      return { messageId: mail.messageId };
    },
    async close() {
      transport.close();
    },
  };
}

/** Whether this names a mail server or a folder; whether letters arrive there is only found out by sending. */
export const isMailbox = (url: string): boolean =>
  /^smtps?:\/\//.test(url) ? Boolean(URL.parse(url)?.hostname) : /^file:(?!\/\/[^/])./.test(url);

/** Opens the way out for letters: `smtp://` or `smtps://` to a mail server, `file:<folder>` to `.eml` files. */
export function openMailbox(url: string): Mailbox {
  if (isMailbox(url)) return url.startsWith('file:') ? openFolder(folderOf(url)) : openSmtp(url);
  // The address may hold a password, so it is not repeated here.
  throw new Error('Unknown kind of mailbox. Use smtp://host:port, smtps://host:port or file:<folder>.');
}
