import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Letter } from './message.ts';
import { openMailbox } from './transport.ts';
import { listWrittenLetters, readWrittenLetter } from './written-letters.ts';

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'letters-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

const letter: Letter = {
  to: 'fenna@voorbeeld.nl',
  subject:
    'Log in met uw code, vóór 14.30 uur: een onderwerp dat lang genoeg is om in stukken geknipt te worden, ook op een é',
  heading: 'Uw code',
  keyFacts: [{ label: 'Code', value: '123 456' }],
  paragraphs: [
    'Beste Fenna van der Reünie,',
    `Een regel van meer dan zesenzeventig tekens, met = en "aanhalingstekens" en één é: ${'lang '.repeat(20)}`,
  ],
  closing: 'Met vriendelijke groet,\nSamenspraak',
  footer: 'Hulp nodig? Bel 14 0255.',
  language: 'nl',
};

test('what the folder holds is read as it was written, newest first', async () => {
  const mailbox = openMailbox(`file:${folder}`);
  const from = { name: 'Samenspraak', address: 'no-reply@voorbeeld.nl' };
  await mailbox.send({
    key: 'one',
    writtenAt: '2026-11-22T10:00:00.000Z',
    from,
    letter: { ...letter, subject: 'Ouder' },
  });
  await mailbox.send({ key: 'two', writtenAt: '2026-11-22T11:00:00.000Z', from, letter });
  await mailbox.close();
  const [newest, older] = await listWrittenLetters(folder);
  expect(older?.subject).toBe('Ouder');
  expect(newest).toMatchObject({
    to: 'fenna@voorbeeld.nl',
    subject: letter.subject,
    writtenAt: '2026-11-22T11:00:00.000Z',
  });
  expect(newest?.text).toContain('Code: 123 456');
  expect(newest?.text).toContain(letter.paragraphs[1]!.trim());
  expect(newest?.text).toContain('Met vriendelijke groet,\nSamenspraak');
  expect(await readWrittenLetter(folder, newest!.id)).toEqual(newest);
});

test('nothing outside the folder is read', async () => {
  expect(await readWrittenLetter(folder, '../../etc/passwd')).toBeNull();
  expect(await readWrittenLetter(folder, 'no-such-letter')).toBeNull();
  expect(await listWrittenLetters(join(folder, 'not-there'))).toEqual([]);
});
