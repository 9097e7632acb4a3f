import { codeFromHmac } from '@samenspraak/domain/accounts/rules.ts';
import { office, outbox, rateLimit, session, signInCode } from '@samenspraak/drizzle/schema/index.ts';
import { visitor } from '@samenspraak/domain/shared/actor.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { openWorld, type PersonKey, refusalOf, type World } from '@samenspraak/testing/world.ts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { command } from '../foundation/command.ts';
import {
  actorOfSession,
  askForCode,
  chooseLanguage,
  cleanUpAccounts,
  demoPeople,
  demoSignIn,
  endAllSessions,
  endSession,
  invitePerson,
  me,
  mySessions,
  signIn,
  signInCodeLetter,
  signOut,
} from './index.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
// Each test in an hour of its own, so that tries of one do not limit the next.
beforeEach(() => world.later(2 * 3_600_000));

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const codeOf = (codeId: string) => codeFromHmac(world.services.secret.hmac('sign-in-code', codeId));
const wrongCode = (codeId: string) => String((Number(codeOf(codeId)) + 1) % 1_000_000).padStart(6, '0');
let lastSource = 0;
const newSource = () => `192.0.2.${++lastSource}`;
const ask = (email: string, source = newSource()) => world.do(askForCode, 'visitor', { email, source });
const tryCode = (codeId: string, code: string, source = newSource()) =>
  world.do(signIn, 'visitor', { codeId, code, source, userAgent: firefox });
const signedIn = async (key: PersonKey) => {
  const { codeId } = await ask(`${key}@voorbeeld.nl`);
  const result = await tryCode(codeId, codeOf(codeId));
  if (!result.signedIn) throw new Error('Signing in failed.');
  return result;
};
const minutes = 60_000;

describe('a code by mail', () => {
  test('signs in, and the session knows the offices of today', async () => {
    const { token } = await signedIn('olga');
    expect(await actorOfSession(world.services, token)).toEqual({
      kind: 'person',
      accountId: 'account-olga',
      personId: 'olga',
      offices: [{ organisationId: 'beverwijk', role: 'policyOfficer' }],
      seats: [],
    });
  });

  test('is answered in the same way for an address that nobody has', async () => {
    const known = await ask('olga@voorbeeld.nl');
    const unknown = await ask('niemand@voorbeeld.nl');
    expect(Object.keys(unknown)).toEqual(Object.keys(known));
    expect(unknown.codeId).toMatch(/^[0-9a-f-]{36}$/);
    expect(unknown.expiresAt).toBe(known.expiresAt);
    const now = world.services.now().toISOString();
    const letter = (codeId: string) => signInCodeLetter(world.store.read, world.services.secret, codeId, now);
    expect(await letter(known.codeId)).toMatchObject({
      email: 'olga@voorbeeld.nl',
      code: codeOf(known.codeId),
    });
    expect(await letter(unknown.codeId)).toBeNull();
    expect(await tryCode(unknown.codeId, codeOf(unknown.codeId))).toEqual({ signedIn: false, triesLeft: 4 });
    expect(await tryCode(known.codeId, wrongCode(known.codeId))).toEqual({ signedIn: false, triesLeft: 4 });
  });

  test('is kept nowhere: not in its row and not in the outbox', async () => {
    const { codeId } = await ask('olga@voorbeeld.nl');
    const kept = JSON.stringify([
      await world.store.read.select().from(signInCode).where(eq(signInCode.id, codeId)),
      await world.store.read.select().from(outbox),
    ]);
    expect(kept).toContain(codeId);
    expect(kept).not.toContain(codeOf(codeId));
    expect(kept).not.toContain('olga@');
  });

  test('works once', async () => {
    const { codeId } = await ask('olga@voorbeeld.nl');
    const both = await Promise.all([tryCode(codeId, codeOf(codeId)), tryCode(codeId, codeOf(codeId))]);
    expect(both.filter((result) => result.signedIn)).toHaveLength(1);
    expect(await tryCode(codeId, codeOf(codeId))).toEqual({ signedIn: false, triesLeft: 0 });
  });

  test('works for ten minutes', async () => {
    const { codeId } = await ask('olga@voorbeeld.nl');
    world.later(10 * minutes);
    expect(await tryCode(codeId, codeOf(codeId))).toEqual({ signedIn: false, triesLeft: 0 });
  });

  test('is worthless after five wrong tries, also when they come at once', async () => {
    const { codeId } = await ask('olga@voorbeeld.nl');
    const source = newSource();
    const tries = await Promise.all(
      Array.from({ length: 7 }, () => tryCode(codeId, wrongCode(codeId), source)),
    );
    expect(tries.map((result) => (result.signedIn ? 'in' : result.triesLeft)).sort()).toEqual([
      0, 0, 0, 1, 2, 3, 4,
    ]);
    const [row] = await world.store.read.select().from(signInCode).where(eq(signInCode.id, codeId));
    expect(row?.wrongTries).toBe(5);
    expect(await tryCode(codeId, codeOf(codeId))).toEqual({ signedIn: false, triesLeft: 0 });
  });

  test('of somebody else does not help', async () => {
    const mine = await ask('olga@voorbeeld.nl');
    const theirs = await ask('ben@voorbeeld.nl');
    expect(await tryCode(theirs.codeId, codeOf(mine.codeId))).toEqual({ signedIn: false, triesLeft: 4 });
  });

  test('that nobody gave out is wrong, without saying more', async () => {
    expect(await tryCode('no-such-row', '123456')).toEqual({ signedIn: false, triesLeft: 0 });
  });
});

describe('limits', () => {
  test('one address gets six codes an hour from one network, whether somebody has it or not', async () => {
    for (const email of ['henk@voorbeeld.nl', 'niemand@voorbeeld.nl']) {
      const source = newSource();
      for (let n = 0; n < 6; n += 1) await ask(email, source);
      expect(await refusalOf(ask(email, source))).toBe('too-many-tries');
      expect(await refusalOf(ask(` ${email.toUpperCase()} `, source))).toBe('too-many-tries');
      await ask('vera@voorbeeld.nl', source);
      world.later(61 * minutes);
      await ask(email, source);
    }
  });

  test('a stranger who asks codes for a known officer does not keep the officer out', async () => {
    const stranger = newSource();
    for (let n = 0; n < 20; n += 1) await ask('henk@voorbeeld.nl', stranger).catch(() => {});
    await signedIn('henk');
  });

  test('one address gets sixty codes an hour from everywhere together', async () => {
    for (let n = 0; n < 60; n += 1) await ask('henk@voorbeeld.nl');
    expect(await refusalOf(ask('henk@voorbeeld.nl'))).toBe('too-many-tries');
  });

  test('one network has fifty wrong codes an hour, the whole /64 of IPv6 together', async () => {
    let codeId = '';
    for (let n = 0; n < 50; n += 1) {
      if (n % 5 === 0) codeId = (await ask(`niemand${n}@voorbeeld.nl`)).codeId;
      await tryCode(codeId, wrongCode(codeId), `2001:db8:0:1::${n.toString(16)}`);
    }
    const fresh = await ask('olga@voorbeeld.nl');
    expect(await refusalOf(tryCode(fresh.codeId, codeOf(fresh.codeId), '2001:db8:0:1:ffff::1'))).toBe(
      'too-many-tries',
    );
    expect((await tryCode(fresh.codeId, codeOf(fresh.codeId), '2001:db8:0:2::1')).signedIn).toBe(true);
  });

  test('right codes cost nothing', async () => {
    const source = newSource();
    for (let n = 0; n < 3; n += 1) {
      const { codeId } = await ask('sam@voorbeeld.nl', source);
      await tryCode(codeId, codeOf(codeId), source);
    }
    const points = await world.store.read.select().from(rateLimit);
    expect(
      points.filter(({ key, points: n }) => key.startsWith('wrongFromSource') && n === 0).length,
    ).toBeGreaterThan(0);
  });

  test('keep no network or mail address', async () => {
    await ask('olga@voorbeeld.nl', '203.0.113.9');
    const kept = JSON.stringify(await world.store.read.select().from(rateLimit));
    expect(kept).not.toMatch(/203\.0\.113|olga/);
  });
});

describe('a session', () => {
  test('lasts twelve hours for who holds an office', async () => {
    const { token } = await signedIn('olga');
    world.later(12 * 60 * minutes - 1000);
    expect((await actorOfSession(world.services, token)).kind).toBe('person');
    world.later(2000);
    expect(await actorOfSession(world.services, token)).toEqual(visitor);
  });

  test('lasts thirty days for a council member', async () => {
    const { token } = await signedIn('mo');
    world.later(30 * 24 * 60 * minutes - 1000);
    const actor = await actorOfSession(world.services, token);
    expect(actor).toMatchObject({
      kind: 'person',
      seats: [{ councilId: 'raad-beverwijk', role: 'member' }, { councilId: 'raad-ijmond' }],
    });
    world.later(2000);
    expect(await actorOfSession(world.services, token)).toEqual(visitor);
  });

  test('of a council member who gets an office lasts no longer than that of staff', async () => {
    const { token } = await signedIn('nel');
    const today = dayOf(world.services.now().toISOString());
    await world.store.write('an office', (tx) =>
      tx
        .insert(office)
        .values({ id: 'nel-office', personId: 'nel', organisationId: 'velsen', role: 'clerk', from: today }),
    );
    expect(await actorOfSession(world.services, token)).toMatchObject({
      offices: [{ role: 'clerk' }],
    });
    world.later(12 * 60 * minutes);
    expect(await actorOfSession(world.services, token)).toEqual(visitor);
  });

  test('of a token that nobody has is that of a visitor', async () => {
    for (const token of [undefined, '', 'staff-x', 'x'.repeat(5000)])
      expect(await actorOfSession(world.services, token)).toEqual(visitor);
  });

  test('is not found by its id in the database', async () => {
    const { token } = await signedIn('olga');
    const rows = await world.store.read.select().from(session);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(await actorOfSession(world.services, rows[0]!.id)).toEqual(visitor);
  });

  test('gives no rights of a seat that has ended', async () => {
    const { token } = await signedIn('mo');
    const before = world.services.now().toISOString();
    world.at('2028-04-01T08:00:00.000Z');
    const later = await signedIn('mo');
    world.at('2028-04-17T08:00:00.000Z');
    expect(await actorOfSession(world.services, later.token)).toMatchObject({
      kind: 'person',
      seats: [],
    });
    world.at(before);
    expect((await actorOfSession(world.services, token)).kind).toBe('person');
  });

  test('is in the list of the one who holds it, and of nobody else', async () => {
    await world.do(endAllSessions, 'lies', {});
    const { token } = await signedIn('lies');
    await signedIn('lies');
    const mine = await world.see(mySessions, 'lies', { token });
    expect(mine.map(({ device, here }) => [device, here]).sort()).toEqual([
      ['Firefox, Linux', false],
      ['Firefox, Linux', true],
    ]);
    const others = await world.see(mySessions, 'wim', {});
    expect(others.map(({ id }) => id)).not.toEqual(expect.arrayContaining([mine[0]!.id]));
    expect(await refusalOf(world.see(mySessions, 'visitor', {}))).toBe('sign-in-needed');
  });

  test('can be ended by the one who holds it, and by nobody else', async () => {
    const { token } = await signedIn('lies');
    const here = (await world.see(mySessions, 'lies', { token })).find((row) => row.here)!;
    expect(await refusalOf(world.do(endSession, 'wim', { id: here.id }))).toBe('not-found');
    expect(await refusalOf(world.do(endSession, 'visitor', { id: here.id }))).toBe('sign-in-needed');
    expect((await actorOfSession(world.services, token)).kind).toBe('person');
    await world.do(endSession, 'lies', { id: here.id });
    expect(await actorOfSession(world.services, token)).toEqual(visitor);
  });

  test('can be ended on all devices at once, others keep theirs', async () => {
    const [one, two, other] = [await signedIn('lies'), await signedIn('lies'), await signedIn('wim')];
    expect(await refusalOf(world.do(endAllSessions, 'visitor', {}))).toBe('sign-in-needed');
    await world.do(endAllSessions, 'lies', {});
    const kinds = [one, two, other].map(
      async ({ token }) => (await actorOfSession(world.services, token)).kind,
    );
    expect(await Promise.all(kinds)).toEqual(['visitor', 'visitor', 'person']);
  });

  test('ends by signing out; a token that nobody holds ends nothing', async () => {
    const { token } = await signedIn('lies');
    expect(await world.do(signOut, 'visitor', { token: `${token}x` })).toEqual({ signedOut: false });
    expect((await actorOfSession(world.services, token)).kind).toBe('person');
    expect(await world.do(signOut, 'lies', { token })).toEqual({ signedOut: true });
    expect(await actorOfSession(world.services, token)).toEqual(visitor);
  });
});

describe('an account', () => {
  test('shows somebody their own data, and a visitor nothing', async () => {
    expect(await world.see(me, 'sam', {})).toMatchObject({
      name: 'Sam Secretaris',
      email: 'sam@voorbeeld.nl',
      offices: [],
      seats: [
        { role: 'secretary', at: 'Participatieraad beverwijk' },
        { role: 'secretary', at: 'Participatieraad ijmond' },
      ],
    });
    expect(await refusalOf(world.see(me, 'visitor', {}))).toBe('sign-in-needed');
  });

  const invite = command('test.invite', {
    input: z.object({ name: z.string(), email: z.string() }),
    permit: () => true as const,
    run: (work) =>
      invitePerson(work, {
        ...work.input,
        language: 'en',
        invitation: { role: 'member', at: 'Participatieraad Beverwijk' },
      }),
  });

  test('comes from an invitation, once, however often somebody is invited', async () => {
    const input = { name: 'Nora Nieuw', email: 'nora@voorbeeld.nl' };
    const invited = await Promise.all([world.do(invite, 'ben', input), world.do(invite, 'ben', input)]);
    expect(invited[0]).toEqual(invited[1]);
    const { codeId } = await ask('nora@voorbeeld.nl');
    expect((await tryCode(codeId, codeOf(codeId))).signedIn).toBe(true);
    const letters = await world.store.read.select().from(outbox);
    const invitations = letters.filter(({ payload }) => payload.template === 'invitation');
    expect(invitations[0]?.payload).toEqual({
      template: 'invitation',
      personId: invited[0].personId,
      parameters: { role: 'member', at: 'Participatieraad Beverwijk' },
    });
    expect(JSON.stringify(letters)).not.toMatch(/nora/i);
  });

  test('gets mail in the language its holder chooses, and nobody else chooses for another', async () => {
    const languageOf = async (who: PersonKey) => (await world.see(me, who, {})).language;
    await world.do(chooseLanguage, 'greet', { language: 'en' });
    expect([await languageOf('greet'), await languageOf('carla')]).toEqual(['en', 'nl']);
    const asWho = { language: 'en', personId: 'carla', accountId: 'account-carla' } as const;
    await world.do(chooseLanguage, 'greet', asWho);
    expect(await languageOf('carla')).toBe('nl');
    const chosen = (who: PersonKey | 'visitor', language: string) =>
      refusalOf(world.do(chooseLanguage, who, { language: language as 'nl' }));
    expect(await chosen('visitor', 'en')).toBe('sign-in-needed');
    expect(await chosen('greet', 'de')).toBe('invalid-input');
  });

  test('somebody who is known keeps name, language and account', async () => {
    expect(await world.do(invite, 'ben', { name: 'Iemand Anders', email: 'nel@voorbeeld.nl' })).toEqual({
      personId: 'nel',
      accountId: 'account-nel',
    });
    expect(await world.see(me, 'nel', {})).toMatchObject({ name: 'Nel Lid', language: 'nl' });
  });
});

describe('the demonstration', () => {
  test('lists its people with what they do, and lets anyone sign in as one of them', async () => {
    const people = await world.see(demoPeople, 'visitor', {});
    expect(people.find(({ personId }) => personId === 'ben')).toEqual({
      personId: 'ben',
      name: 'Ben Beheer',
      email: 'ben@voorbeeld.nl',
      roles: [
        { role: 'administrator', at: 'Beverwijk' },
        { role: 'administrator', at: 'IJmond' },
      ],
    });
    const { token } = await world.do(demoSignIn, 'visitor', { personId: 'ben', userAgent: firefox });
    expect(await actorOfSession(world.services, token)).toMatchObject({ personId: 'ben' });
    expect(await refusalOf(world.do(demoSignIn, 'visitor', { personId: 'nobody', userAgent: '' }))).toBe(
      'not-found',
    );
  });

  test('does not exist in production', async () => {
    world.services.config.mode = 'production';
    expect(await refusalOf(world.see(demoPeople, 'ben', {}))).toBe('not-found');
    expect(await refusalOf(world.do(demoSignIn, 'visitor', { personId: 'ben', userAgent: '' }))).toBe(
      'not-found',
    );
    world.services.config.mode = 'demo';
  });
});

test('clean-up removes what has ended and nothing else', async () => {
  await signedIn('olga');
  const { token } = await signedIn('mo');
  world.later(25 * 60 * minutes);
  const removed = await cleanUpAccounts.run(world.services);
  expect(removed.sessions).toBeGreaterThan(0);
  expect(removed.codes).toBeGreaterThan(0);
  expect(removed.rateLimits).toBeGreaterThan(0);
  expect((await actorOfSession(world.services, token)).kind).toBe('person');
  expect(await cleanUpAccounts.run(world.services)).toEqual({
    sessions: 0,
    codes: 0,
    rateLimits: 0,
    doneOnce: 0,
  });
});
