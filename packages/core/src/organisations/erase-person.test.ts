import { account, fact, office, person, signInCode } from '@samenspraak/drizzle/schema/index.ts';
import { openWorld, type PersonKey, refusalOf, type World } from '@samenspraak/testing/world.ts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOfSession, askForCode, demoSignIn } from '../accounts/index.ts';
import {
  appointOfficer,
  endOffice,
  erasePersonOf,
  organisationForAdministration,
  personToErase,
} from './index.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const officer = {
  organisationId: 'beverwijk',
  name: 'Nova Nieuw',
  email: 'nova@voorbeeld.nl',
  role: 'policyOfficer' as const,
  from: '2026-09-07',
  until: null,
};

describe('erasing who somebody was', () => {
  const rows = async (email: string) =>
    (await world.store.read.select().from(person).where(eq(person.email, email)))[0];
  let nova: string;
  beforeAll(async () => {
    await world.do(appointOfficer, 'ben', officer);
    nova = (await rows('nova@voorbeeld.nl'))!.id;
  });

  it('waits until every role has ended', async () => {
    const erased = () => refusalOf(world.do(erasePersonOf, 'ben', { personId: nova }));
    expect(await erased()).toBe('roles-still-held');
    expect((await world.see(personToErase, 'ben', { id: nova })).roles).toEqual([
      { role: officer.role, at: 'Beverwijk' },
    ]);
    const held = (await world.store.read.select().from(office)).filter(({ personId }) => personId === nova);
    for (const { id } of held) await world.do(endOffice, 'ben', { officeId: id, until: '2026-09-07' });
    // The last day still counts.
    expect(await erased()).toBe('roles-still-held');
    world.at('2026-09-08T07:00:00.000Z');
    expect((await world.see(personToErase, 'ben', { id: nova })).roles).toEqual([]);
  });

  it('is for administrators of every place where that person ever had a role', async () => {
    const erase = (who: PersonKey | 'visitor') => refusalOf(world.do(erasePersonOf, who, { personId: nova }));
    const look = (who: PersonKey | 'visitor', id: string) => refusalOf(world.see(personToErase, who, { id }));
    for (const who of ['olga', 'bas'] as const) {
      expect(await erase(who)).toBe('not-allowed');
      expect(await look(who, nova)).toBe('not-allowed');
    }
    expect(await erase('visitor')).toBe('sign-in-needed');
    expect(await look('visitor', nova)).toBe('sign-in-needed');
    expect(await look('ben', 'nobody')).toBe('not-found');
  });

  it('takes name, mail address and every way to sign in, and leaves what was done', async () => {
    const { token } = await world.do(demoSignIn, 'visitor', { personId: nova, userAgent: '' });
    await world.do(askForCode, 'visitor', { email: 'nova@voorbeeld.nl', source: '' });
    await world.do(erasePersonOf, 'ben', { personId: nova });
    expect((await actorOfSession(world.services, token)).kind).toBe('visitor');
    const [row] = await world.store.read.select().from(person).where(eq(person.id, nova));
    expect(row).toMatchObject({ name: '', email: null, erasedAt: expect.any(String) });
    const [held] = await world.store.read.select().from(account).where(eq(account.personId, nova));
    expect(held!.endedAt).not.toBeNull();
    expect(await world.store.read.$count(signInCode, eq(signInCode.accountId, held!.id))).toBe(0);
    const seen = await world.see(organisationForAdministration, 'ben', { id: 'beverwijk' });
    expect(seen.offices.find(({ personId }) => personId === nova)).toMatchObject({ name: '', email: null });
    const facts = await world.store.read.select().from(fact).where(eq(fact.what, 'person-erased'));
    expect(facts.map(({ detail }) => detail)).toEqual([{}]);
    expect(await refusalOf(world.do(erasePersonOf, 'ben', { personId: nova }))).toBe('not-found');
  });

  it('lets the mail address be invited again, as somebody else', async () => {
    await world.do(appointOfficer, 'ben', { ...officer, from: '2026-09-08', name: 'Nova Weer' });
    expect((await rows('nova@voorbeeld.nl'))!.id).not.toBe(nova);
  });

  it('is kept by the database: no name comes back into an erased row', async () => {
    const name = world.store.write('put back', async (tx) => {
      await tx.update(person).set({ name: 'Nova' }).where(eq(person.id, nova));
    });
    await expect(name).rejects.toThrow();
  });
});
