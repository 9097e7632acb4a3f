import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { renderLetter } from './message.ts';
import { openMailbox, senderOf, type Message } from './transport.ts';

const message: Message = {
  key: 'letter-42',
  writtenAt: '2026-11-22T13:30:00.000Z',
  from: { name: 'Gemeente Velsen, Sociaal Domein', address: 'samenspraak@velsen.voorbeeld.nl' },
  replyTo: 'participatie@velsen.voorbeeld.nl',
  letter: {
    to: 'fenna@voorbeeld.nl',
    subject: 'Geef uw advies vóór 4 januari 2027 – “Beleidsplan €”',
    heading: 'Geef uw advies',
    keyFacts: [{ label: 'Uiterlijk', value: 'maandag 4 januari 2027' }],
    paragraphs: [`Een lange regel met een punt.\n.\n${'é'.repeat(1200)}`],
    steps: ['Ga naar samenspraak.voorbeeld.nl.'],
    closing: 'Met vriendelijke groet',
    footer: 'Gemeente Velsen',
    language: 'nl',
  },
};

async function expectTheLetter(raw: string | Buffer, sent: Message = message) {
  const mail = await simpleParser(raw);
  const { subject, html, text } = renderLetter(sent.letter);
  const lines = (value: string) => value.replaceAll('\r\n', '\n').trim();
  expect(mail.subject).toBe(subject);
  expect(lines(mail.text!)).toBe(lines(text));
  expect(lines(mail.html as string)).toBe(lines(html));
  expect(mail.from!.value).toEqual([sent.from]);
  expect(mail.to).toMatchObject({ value: [{ address: sent.letter.to }] });
  expect(mail.replyTo!.value[0]!.address).toBe(sent.replyTo);
  expect(mail.date).toEqual(new Date(sent.writtenAt));
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail.headers.get('content-language')).toBe('nl');
  expect(mail.attachments).toEqual([]);
  return mail.messageId;
}

describe('to a mail server', () => {
  let received: { to: string[]; raw: Buffer }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, answer) =>
      address.startsWith('onbekend')
        ? answer(Object.assign(new Error('No such person'), { responseCode: 550 }))
        : answer(),
    onData(stream, session, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks),
        });
        answer();
      });
    },
  });
  let url = '';

  beforeAll(async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise<void>((closed) => server.close(closed)));
  beforeEach(() => {
    received = [];
  });

  test('a letter arrives as it was written, from and to the right people', async () => {
    const mailbox = openMailbox(url);
    const { messageId } = await mailbox.send(message);
    await mailbox.close();
    expect(received.map(({ to }) => to)).toEqual([['fenna@voorbeeld.nl']]);
    expect(await expectTheLetter(received[0]!.raw)).toBe(messageId);
  });

  test('a repeat carries the same Message-ID and another letter another', async () => {
    const mailbox = openMailbox(url);
    const ids = [
      await mailbox.send(message),
      await mailbox.send(message),
      await mailbox.send({ ...message, key: 'letter-43' }),
    ].map(({ messageId }) => messageId);
    await mailbox.close();
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
    expect(ids[0]).toMatch(/^<[0-9a-f]{32}@velsen\.voorbeeld\.nl>$/);
    expect(received).toHaveLength(3);
  });

  test('a letter the server refuses, or that finds no server, fails', async () => {
    const mailbox = openMailbox(url);
    const unknown = { ...message, letter: { ...message.letter, to: 'onbekend@voorbeeld.nl' } };
    await expect(mailbox.send(unknown)).rejects.toThrow('No such person');
    await mailbox.close();
    const nobody = openMailbox('smtp://127.0.0.1:1');
    await expect(nobody.send(message)).rejects.toThrow('ECONNREFUSED');
    await nobody.close();
    expect(received).toEqual([]);
  });

  test('an address that hides a second one or a header is refused before anything leaves', async () => {
    const mailbox = openMailbox(url);
    for (const to of ['a@b.nl, c@d.nl', 'a@b.nl\r\nBcc: c@d.nl', '<a@b.nl>', 'a@b@c.nl', '', 'a b@c.nl']) {
      await expect(mailbox.send({ ...message, letter: { ...message.letter, to } })).rejects.toThrow(
        'one plain mail',
      );
    }
    await mailbox.close();
    expect(received).toEqual([]);
  });
});

describe('to a folder', () => {
  let folder = '';
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'post-')), 'post met spatie');
  });
  afterEach(() => rm(join(folder, '..'), { recursive: true }));

  test('a letter becomes an .eml file that reads back as it was written', async () => {
    const { messageId } = await openMailbox(`file:${folder}`).send(message);
    const names = await readdir(folder);
    expect(names).toHaveLength(1);
    expect(names[0]).toMatch(/^20261122T133000000Z-[0-9a-f]{12}\.eml$/);
    expect(await expectTheLetter(await readFile(join(folder, names[0]!)))).toBe(messageId);
  });

  test('files sort by the time of writing, a repeat replaces itself, and nothing half is left', async () => {
    const mailbox = openMailbox(new URL(`file://${encodeURI(folder)}`).href);
    const later = { ...message, key: 'letter-1', writtenAt: '2026-11-23T07:00:00.000Z' };
    await Promise.all([
      mailbox.send(later),
      mailbox.send(message),
      mailbox.send({ ...message, key: 'letter-44' }),
    ]);
    await mailbox.send(message);
    await mailbox.close();
    const names = (await readdir(folder)).sort();
    expect(names).toHaveLength(3);
    expect(names.every((name) => name.endsWith('.eml'))).toBe(true);
    await expectTheLetter(await readFile(join(folder, names[2]!)), later);
  });
});

test('letters come from one plain address, with or without a name', () => {
  const address = 'no-reply@voorbeeld.nl';
  expect(senderOf(` ${address} `)).toEqual({ name: '', address });
  expect(senderOf(`Samenspraak <${address}>`)).toEqual({ name: 'Samenspraak', address });
  expect(senderOf(`"Gemeente, X" <${address}>`)).toEqual({ name: 'Gemeente, X', address });
  for (const wrong of [
    'x',
    '',
    'x@',
    `Samenspraak ${address}`,
    `${address}, ${address}`,
    `<a b@voorbeeld.nl>`,
  ])
    expect(senderOf(wrong)).toBeNull();
});

test('an unknown kind of mailbox is refused without repeating its password', () => {
  for (const url of [
    'http://me:secret@mail.nl',
    'smtp:',
    'smtps://a host',
    'file:',
    'file://elsewhere/post',
    '',
  ]) {
    expect(() => openMailbox(url)).toThrow(/^Unknown kind of mailbox/);
  }
});
