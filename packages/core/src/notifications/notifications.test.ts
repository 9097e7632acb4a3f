import { maxAttempts } from '@samenspraak/domain/notifications/rules.ts';
import { codeFromHmac } from '@samenspraak/domain/accounts/rules.ts';
import { system } from '@samenspraak/domain/shared/actor.ts';
import { outbox, person } from '@samenspraak/drizzle/schema/index.ts';
import { openMailbox } from '@samenspraak/mail/transport.ts';
import { openWorld, refusalOf, type World } from '@samenspraak/testing/world.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { askForCode, chooseLanguage } from '../accounts/index.ts';
import { command, type Parcel } from '../foundation/command.ts';
import { cleanUpOutbox, deadLetters, demoMail, demoMails, outboxAge, retryDead, sendDue } from './index.ts';
import { sendDueWith } from './send-due.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await sendDueWith({ mail: () => Promise.resolve() }).run(world.services);
  world.mails.length = 0;
  world.later(2 * 3_600_000);
});

const minutes = (n: number) => n * 60_000;
const later = (milliseconds: number) => new Date(world.services.now().getTime() + milliseconds).toISOString();
const post = command('test.post', {
  input: z.object({ parcel: z.custom<Parcel>() }),
  permit: () => true as const,
  audit: 'none',
  run: ({ input, post: send }) => Promise.resolve(send(input.parcel)),
});
const send = (parcel: Parcel) => world.do(post, 'ben', { parcel });
const invitation = (personId: string): Parcel => ({
  kind: 'mail',
  payload: {
    template: 'invitation',
    personId,
    parameters: { role: 'member', at: 'Participatieraad Beverwijk' },
  },
});
const failing = sendDueWith({
  mail: () => Promise.reject(new Error('550 5.1.1 <nel@voorbeeld.nl>: no such user')),
});

describe('a letter', () => {
  test('with a sign-in code leaves for who has the address, and for nobody else', async () => {
    const { codeId } = await world.do(askForCode, 'visitor', { email: 'olga@voorbeeld.nl' });
    await world.do(askForCode, 'visitor', { email: 'niemand@voorbeeld.nl' });
    expect(await sendDue.run(world.services)).toEqual({ sent: 2, failed: 0, dead: 0 });
    expect(world.mails).toHaveLength(1);
    const { letter, from } = world.mails[0]!;
    const code = codeFromHmac(world.services.secret.hmac('sign-in-code', codeId));
    expect(letter.to).toBe('olga@voorbeeld.nl');
    expect(letter.keyFacts[0]).toEqual({ label: 'Code', value: `${code.slice(0, 3)} ${code.slice(3)}` });
    expect(from).toEqual({ name: 'Samenspraak', address: 'no-reply@voorbeeld.nl' });
    expect(letter.subject).not.toContain(code);
  });

  test('with a code that is too old does not leave any more', async () => {
    await world.do(askForCode, 'visitor', { email: 'olga@voorbeeld.nl' });
    world.later(minutes(11));
    await sendDue.run(world.services);
    expect(world.mails).toEqual([]);
  });

  test('is written in the language of whom it is for, and says in words how to sign in', async () => {
    await world.do(chooseLanguage, 'mo', { language: 'en' });
    await send(invitation('nel'));
    await send(invitation('mo'));
    await sendDue.run(world.services);
    const byAddress = new Map(world.mails.map(({ letter }) => [letter.to, letter]));
    expect(byAddress.get('nel@voorbeeld.nl')).toMatchObject({
      language: 'nl',
      subject: 'Log in bij Samenspraak als lid van Participatieraad Beverwijk',
    });
    expect(byAddress.get('mo@voorbeeld.nl')).toMatchObject({
      language: 'en',
      heading: 'You are invited to Samenspraak',
    });
    for (const { letter } of world.mails) {
      expect(JSON.stringify(letter)).not.toMatch(/https?:/);
      expect(letter.steps?.join(' ')).toContain('samenspraak.voorbeeld.nl');
    }
  });

  test('of each kind can be written in both languages', async () => {
    const parcels: Parcel['payload'][] = [
      {
        template: 'adviceRequested',
        parameters: { requestId: 'r', title: 'Beschermd wonen', dueOn: '2026-11-02' },
      },
      {
        template: 'adviceSubmitted',
        parameters: { number: 'A-2026-7', title: 'Beschermd wonen', dueOn: '2026-11-02' },
      },
      {
        template: 'responseCompleted',
        parameters: { number: 'A-2026-7', title: 'Beschermd wonen', authority: 'college van Beverwijk' },
      },
    ];
    for (const payload of parcels)
      for (const personId of ['nel', 'mo']) await send({ kind: 'mail', payload: { ...payload, personId } });
    expect(await sendDue.run(world.services)).toEqual({ sent: 6, failed: 0, dead: 0 });
    expect(world.mails.map(({ letter }) => letter.subject).sort()).toEqual([
      'Beantwoord uiterlijk 2 november 2026 advies A-2026-7',
      'Geef uiterlijk 2 november 2026 advies over “Beschermd wonen”',
      'Give advice on “Beschermd wonen” by 2 November 2026',
      'Lees het antwoord op uw advies A-2026-7',
      'Read the response to your advice A-2026-7',
      'Respond to advice A-2026-7 by 2 November 2026',
    ]);
  });

  test('goes to nobody whose data were erased', async () => {
    await world.store.write('test', (tx) =>
      tx.insert(person).values({
        id: 'gone',
        name: '',
        createdAt: '2026-01-01T00:00:00.000Z',
        erasedAt: '2026-02-01T00:00:00.000Z',
      }),
    );
    await send(invitation('gone'));
    expect(await sendDue.run(world.services)).toEqual({ sent: 1, failed: 0, dead: 0 });
    expect(world.mails).toEqual([]);
  });
});

describe('the outbox', () => {
  test('gives each parcel to one worker, however many there are', async () => {
    for (let n = 0; n < 20; n += 1) await send(invitation('nel'));
    const seen: string[] = [];
    const worker = sendDueWith({ mail: (_, { id }) => Promise.resolve(void seen.push(id)) });
    await Promise.all([worker.run(world.services), worker.run(world.services), worker.run(world.services)]);
    expect(seen).toHaveLength(20);
    expect(new Set(seen).size).toBe(20);
  });

  test('gives a parcel again when the worker died over it, with the same id', async () => {
    await send(invitation('nel'));
    const seen: string[] = [];
    let release = (): void => undefined;
    const stuck = sendDueWith({
      mail: (_, { id }) =>
        new Promise((resolve) => {
          seen.push(id);
          release = resolve;
        }),
    }).run(world.services);
    while (seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const second = sendDueWith({ mail: (_, { id }) => Promise.resolve(void seen.push(id)) });
    await second.run(world.services);
    expect(seen).toHaveLength(1);
    world.later(minutes(11));
    await second.run(world.services);
    expect(seen).toEqual([seen[0], seen[0]]);
    release();
    await stuck;
  });

  test('keeps what is not due yet', async () => {
    await send({
      ...invitation('nel'),
      notBefore: later(minutes(30)),
    });
    expect((await sendDue.run(world.services)).sent).toBe(0);
    world.later(minutes(30));
    expect((await sendDue.run(world.services)).sent).toBe(1);
  });

  test('waits longer after each failure and sends when it can', async () => {
    await send(invitation('nel'));
    expect(await failing.run(world.services)).toEqual({ sent: 0, failed: 1, dead: 0 });
    expect(await sendDue.run(world.services)).toEqual({ sent: 0, failed: 0, dead: 0 });
    world.later(minutes(1.3));
    expect(await failing.run(world.services)).toEqual({ sent: 0, failed: 1, dead: 0 });
    world.later(minutes(1.3));
    expect((await sendDue.run(world.services)).sent).toBe(0);
    world.later(minutes(1.3));
    expect((await sendDue.run(world.services)).sent).toBe(1);
    expect(world.mails).toHaveLength(1);
  });

  test('is measured for the site and for administrators, and for nobody else', async () => {
    await send(invitation('nel'));
    world.later(minutes(2));
    expect(await outboxAge.run(world.services, system, {})).toMatchObject({ waiting: 1, oldestSeconds: 120 });
    expect(await world.see(outboxAge, 'ben', {})).toMatchObject({ waiting: 1 });
    expect(await refusalOf(world.see(outboxAge, 'olga', {}))).toBe('not-allowed');
    expect(await refusalOf(world.see(outboxAge, 'visitor', {}))).toBe('sign-in-needed');
  });

  test('waits as long as the mail server is dead, counted from when the oldest letter was written', async () => {
    await send(invitation('nel'));
    for (let minute = 1; minute <= 30; minute += 1) {
      world.later(minutes(1));
      await failing.run(world.services);
    }
    // Not what was meant for later and is not late yet.
    await send({ ...invitation('mo'), notBefore: later(minutes(30)) });
    expect(await outboxAge.run(world.services, system, {})).toMatchObject({
      waiting: 1,
      oldestSeconds: 1800,
    });
    world.later(minutes(60));
    await sendDue.run(world.services);
    expect(await outboxAge.run(world.services, system, {})).toMatchObject({
      waiting: 0,
      oldestSeconds: null,
    });
  });

  test('forgets after a month what was delivered', async () => {
    const before = (await world.store.read.select().from(outbox)).length;
    expect(await cleanUpOutbox.run(world.services)).toBe(0);
    const now = world.services.now().toISOString();
    world.later(minutes(31 * 24 * 60));
    expect(await cleanUpOutbox.run(world.services)).toBe(before);
    world.at(now);
  });
});

describe('a dead letter', () => {
  const killed = async () => {
    await send(invitation('nel'));
    for (let n = 1; n < maxAttempts; n += 1) {
      expect((await failing.run(world.services)).failed).toBe(1);
      // The longest wait, and a quarter for chance.
      world.later(minutes(30 * 60));
    }
    expect(await failing.run(world.services)).toEqual({ sent: 0, failed: 0, dead: 1 });
    return (await world.see(deadLetters, 'ben', {}))[0]!;
  };

  test('stands on a list that says neither to whom nor what it was', async () => {
    const dead = await killed();
    expect(dead).toMatchObject({
      kind: 'mail',
      template: 'invitation',
      lastError: '550 5.1.1 <address>: no such user',
    });
    expect(JSON.stringify(dead)).not.toMatch(/nel|Participatieraad/i);
    world.later(minutes(10 * 24 * 60));
    expect((await sendDue.run(world.services)).sent).toBe(0);
  });

  test('is tried again when an administrator says so, and nobody else', async () => {
    const { id } = await killed();
    for (const [who, refusal] of [
      ['olga', 'not-allowed'],
      ['sam', 'not-allowed'],
      ['visitor', 'sign-in-needed'],
    ] as const) {
      expect(await refusalOf(world.see(deadLetters, who, {}))).toBe(refusal);
      expect(await refusalOf(world.do(retryDead, who, { id }))).toBe(refusal);
    }
    await world.do(retryDead, 'ben', { id });
    expect((await sendDue.run(world.services)).sent).toBe(1);
    expect(world.mails[0]?.letter.to).toBe('nel@voorbeeld.nl');
    expect(await refusalOf(world.do(retryDead, 'ben', { id }))).toBe('not-found');
  });

  test('comes of a kind that nobody receives', async () => {
    await send({ kind: 'advice-pdf', payload: {} });
    const nobody = sendDueWith({});
    expect(await nobody.run(world.services)).toEqual({ sent: 0, failed: 1, dead: 0 });
  });
});

describe("the demonstration's mail", () => {
  test('can be read by anyone, as it was written', async () => {
    const real = { ...world.services, mailbox: openMailbox(world.services.config.mailUrl) };
    expect(await world.see(demoMails, 'visitor', {})).toEqual([]);
    await send(invitation('nel'));
    await sendDue.run(real);
    const [newest] = await world.see(demoMails, 'visitor', {});
    expect(newest).toMatchObject({
      to: 'nel@voorbeeld.nl',
      subject: 'Log in bij Samenspraak als lid van Participatieraad Beverwijk',
    });
    const letter = await world.see(demoMail, 'visitor', { id: newest!.id });
    expect(letter.text).toContain('Beste Nel Lid,');
    expect(await refusalOf(world.see(demoMail, 'visitor', { id: '../secret' }))).toBe('not-found');
  });

  test('does not exist in production', async () => {
    world.services.config.mode = 'production';
    expect(await refusalOf(world.see(demoMails, 'ben', {}))).toBe('not-found');
    expect(await refusalOf(world.see(demoMail, 'ben', { id: 'x' }))).toBe('not-found');
    world.services.config.mode = 'demo';
  });
});
