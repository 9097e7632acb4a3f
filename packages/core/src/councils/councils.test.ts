import { fact, outbox } from '@samenspraak/drizzle/schema/index.ts';
import { openWorld, type PersonKey, refusalOf, refusedWith, type World } from '@samenspraak/testing/world.ts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actorOfSession, demoSignIn } from '../accounts/index.ts';
import {
  addCouncil,
  appointMember,
  councilBySlug,
  councilForAdministration,
  councils,
  editCouncil,
  endMembership,
  listMembersOn,
  readSettingOn,
  setSetting,
} from './index.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.at('2026-09-07T07:00:00.000Z'));

const description = {
  name: 'Participatieraad Jeugd',
  about: 'Adviseert over alles wat de jeugd raakt.',
  email: 'jeugd@voorbeeld.nl',
  legalBasis: 'bylaw' as const,
  foundedOn: '2026-01-01',
};
const member = {
  councilId: 'raad-velsen',
  name: 'Nova Nieuw',
  email: 'nova@voorbeeld.nl',
  role: 'member' as const,
  from: '2026-09-07',
  until: null,
};
const term = { n: '8', unit: 'weeks', source: 'bylaw' };

describe('a participation council', () => {
  it('is local for a municipality and regional for a region', async () => {
    const local = await world.do(addCouncil, 'ben', { organisationId: 'velsen', ...description });
    const regional = await world.do(addCouncil, 'ben', { organisationId: 'ijmond', ...description });
    expect(await world.see(councilBySlug, 'visitor', { slug: local.slug })).toMatchObject({
      kind: 'local',
      organisation: { name: 'Velsen' },
    });
    expect((await world.see(councilBySlug, 'visitor', { slug: regional.slug })).kind).toBe('regional');
    const facts = await world.store.read.select().from(fact).where(eq(fact.subjectId, local.id));
    expect(facts.map(({ what }) => what)).toEqual(['council-added']);
  });

  it('never gets an address that another has', async () => {
    const { slug } = await world.do(addCouncil, 'ben', {
      organisationId: 'velsen',
      ...description,
      name: 'Participatieraad Beverwijk',
    });
    expect(slug).toBe('participatieraad-beverwijk-2');
    expect((await world.see(councilBySlug, 'visitor', { slug: 'participatieraad-beverwijk' })).id).toBe(
      'raad-beverwijk',
    );
  });

  it('is made and changed by administrators of the municipality or its region only', async () => {
    const add = (who: PersonKey | 'visitor') =>
      refusalOf(world.do(addCouncil, who, { organisationId: 'beverwijk', ...description }));
    expect(await add('visitor')).toBe('sign-in-needed');
    expect(await add('olga')).toBe('not-allowed');
    expect(await add('carla')).toBe('not-allowed');
    expect(await add('bas')).toBe('not-allowed');
    const edit = { id: 'raad-beverwijk', revision: 1, ...description };
    for (const who of ['carla', 'bas'] as const) {
      expect(await refusalOf(world.do(editCouncil, who, edit))).toBe('not-allowed');
      expect(await refusalOf(world.see(councilForAdministration, who, { id: 'raad-beverwijk' }))).toBe(
        'not-allowed',
      );
    }
    expect(await refusalOf(world.do(editCouncil, 'ben', { ...edit, id: 'geen' }))).toBe('not-found');
    expect(await refusalOf(world.see(councilForAdministration, 'visitor', { id: 'raad-beverwijk' }))).toBe(
      'sign-in-needed',
    );
    await world.see(councilForAdministration, 'bas', { id: 'raad-velsen' });
  });

  it('says what it is founded on', async () => {
    await world.do(editCouncil, 'ben', {
      ...description,
      id: 'raad-heemskerk',
      revision: 1,
      name: 'Participatieraad heemskerk',
      legalBasis: 'covenant',
    });
    expect(await world.see(councilBySlug, 'visitor', { slug: 'participatieraad-heemskerk' })).toMatchObject({
      legalBasis: 'covenant',
      about: description.about,
    });
    expect((await world.see(councils, 'visitor', {})).length).toBeGreaterThanOrEqual(4);
  });

  it('that somebody else changed meanwhile is not overwritten: both texts are shown', async () => {
    const edit = { ...description, id: 'raad-beverwijk', revision: 1 };
    await world.do(editCouncil, 'ben', { ...edit, about: 'Wat Ben schreef.' });
    await expect(
      world.do(editCouncil, 'ben', { ...edit, about: 'Wat een ander schreef.' }),
    ).rejects.toMatchObject({
      code: 'changed-meanwhile',
      parameters: { revision: 2, theirs: { about: 'Wat Ben schreef.' } },
    });
    expect(await world.see(councilForAdministration, 'ben', { id: 'raad-beverwijk' })).toMatchObject({
      about: 'Wat Ben schreef.',
      revision: 2,
    });
  });
});

describe('a setting of a council', () => {
  const set = (who: PersonKey | 'visitor', from: string, more: object = {}) =>
    world.do(setSetting, who, {
      councilId: 'raad-velsen',
      kind: 'responseTerm',
      from,
      ground: 'Verordening 2026, artikel 6',
      value: term,
      ...more,
    } as never);
  const holding = async (on: string) => {
    const { value, ground } = await readSettingOn(world.store.read, 'raad-velsen', 'responseTerm', on);
    return [value.n, ground];
  };

  it('holds from its day on and not before', async () => {
    await set('ben', '2026-10-01');
    expect(await holding('2026-09-30')).toEqual([6, 'Verordening participatieraad, artikel 7']);
    expect(await holding('2026-10-01')).toEqual([8, 'Verordening 2026, artikel 6']);
    const shown = async () => {
      const { settings } = await world.see(councilBySlug, 'visitor', { slug: 'participatieraad-velsen' });
      return settings.filter(({ kind }) => kind === 'responseTerm').map(({ ground }) => ground);
    };
    expect(await shown()).toEqual(['Verordening participatieraad, artikel 7']);
    world.at('2026-10-01T07:00:00.000Z');
    expect(await shown()).toEqual(['Verordening 2026, artikel 6']);
  });

  it('is corrected by setting it again for the same day', async () => {
    await set('ben', '2026-11-01');
    await set('ben', '2026-11-01', { value: { ...term, n: '7' } });
    expect(await holding('2026-11-01')).toEqual([7, 'Verordening 2026, artikel 6']);
  });

  it('that somebody else set for that day meanwhile is not overwritten unseen', async () => {
    const seen = async (from: string) => {
      const { settings } = await world.see(councilForAdministration, 'bas', { id: 'raad-velsen' });
      return settings.find((one) => one.kind === 'responseTerm' && one.from === from)?.revision ?? '';
    };
    const read = await seen('2026-11-15');
    await set('ben', '2026-11-15', { revision: read, ground: 'Besluit A' });
    const late = { revision: read, ground: 'Besluit B' };
    expect(await refusedWith(set('bas', '2026-11-15', late))).toMatchObject({
      theirs: { ground: 'Besluit A' },
    });
    await set('bas', '2026-11-15', { ...late, revision: await seen('2026-11-15') });
    expect(await holding('2026-11-15')).toEqual([8, 'Besluit B']);
    // Whoever read all rules improves one that is still to come without a word.
    await set('bas', '2026-11-15', { ground: 'Besluit B', revision: await seen('2026-10-01') });
  });

  it('has the shape of its kind and a legal source', async () => {
    const wrong = async (more: object) => refusalOf(set('ben', '2026-12-01', more));
    expect(await wrong({ value: { ...term, n: '0' } })).toBe('invalid-input');
    expect(await wrong({ value: { ...term, unit: 'fortnights' } })).toBe('invalid-input');
    expect(await wrong({ ground: '  ' })).toBe('invalid-input');
    expect(await wrong({ kind: 'quorum', value: { numerator: '3', denominator: '2' } })).toBe(
      'invalid-input',
    );
    expect(await holding('2026-12-01')).toEqual([8, 'Besluit B']);
  });

  it('is set by administrators only', async () => {
    expect(await refusalOf(set('visitor', '2026-12-01'))).toBe('sign-in-needed');
    expect(await refusalOf(set('carla', '2026-12-01'))).toBe('not-allowed');
    expect(await refusalOf(set('vera', '2026-12-01'))).toBe('not-allowed');
    expect(await refusalOf(set('bas', '2026-12-01', { councilId: 'raad-beverwijk' }))).toBe('not-allowed');
  });

  it('is missed where there is none yet', async () => {
    const early = readSettingOn(world.store.read, 'raad-velsen', 'quorum', '2018-04-16');
    expect(await refusalOf(early)).toBe('setting-missing');
  });
});

describe('a seat in a council', () => {
  it('comes with an invitation by mail, once per role and day', async () => {
    await world.do(appointMember, 'ben', member);
    const [seat] = (await world.see(councilForAdministration, 'ben', { id: 'raad-velsen' })).memberships;
    expect(seat).toMatchObject({ name: 'Nova Nieuw', role: 'member', from: '2026-09-07', until: null });
    const letters = (await world.store.read.select().from(outbox)).filter(
      ({ payload }) => payload.personId === seat!.personId,
    );
    expect(letters.map(({ payload }) => payload.template)).toEqual(['invitation']);
    expect(await refusalOf(world.do(appointMember, 'ben', member))).toBe('already-a-member');
    // Nor from another day on, while the seat lasts: the list of members would name somebody twice.
    const again = { ...member, from: '2026-12-01' };
    expect(await refusalOf(world.do(appointMember, 'ben', again))).toBe('already-a-member');
  });

  it('shows its holder by name and role to everyone, and by mail address to nobody outside', async () => {
    const seen = await world.see(councilBySlug, 'visitor', { slug: 'participatieraad-velsen' });
    expect(seen.members).toEqual([{ name: 'Nova Nieuw', role: 'member' }]);
    expect(JSON.stringify(seen)).not.toContain('nova@');
    const facts = await world.store.read.select().from(fact).where(eq(fact.act, 'councils.appointMember'));
    expect(JSON.stringify(facts)).not.toMatch(/Nova|nova@/);
  });

  it('is given and ended by administrators only', async () => {
    expect(await refusalOf(world.do(appointMember, 'carla', { ...member, from: '2026-09-08' }))).toBe(
      'not-allowed',
    );
    const here = { ...member, councilId: 'raad-beverwijk' };
    expect(await refusalOf(world.do(appointMember, 'bas', here))).toBe('not-allowed');
    const end = { membershipId: 'nel-raad-beverwijk', until: '2026-09-07' };
    for (const who of ['carla', 'bas'] as const)
      expect(await refusalOf(world.do(endMembership, who, end))).toBe('not-allowed');
    expect(await refusalOf(world.do(endMembership, 'visitor', end))).toBe('sign-in-needed');
    expect(await refusalOf(world.do(endMembership, 'ben', { ...end, until: '2000-01-01' }))).toBe(
      'invalid-input',
    );
    expect(await refusalOf(world.do(endMembership, 'ben', { ...end, membershipId: 'geen' }))).toBe(
      'not-found',
    );
  });

  it('gives rights until the end of its last day, and none the day after', async () => {
    const { token } = await world.do(demoSignIn, 'visitor', { personId: 'nel', userAgent: '' });
    const seatsOf = async () => {
      const actor = await actorOfSession(world.services, token);
      return actor.kind === 'person' ? actor.seats.map(({ councilId }) => councilId) : actor.kind;
    };
    const seat = async () =>
      (await world.see(councilForAdministration, 'ben', { id: 'raad-beverwijk' })).memberships.find(
        ({ membershipId }) => membershipId === 'nel-raad-beverwijk',
      )!;
    const read = (await seat()).revision;
    const end = { membershipId: 'nel-raad-beverwijk', until: '2026-09-08', ...{ once: 'once-end-nel' } };
    await world.do(endMembership, 'ben', end);
    await world.do(endMembership, 'ben', end);
    // Whoever did not see that day does not go over it.
    const late = { membershipId: 'nel-raad-beverwijk', until: '2027-01-01', revision: read };
    expect(await refusedWith(world.do(endMembership, 'ben', late))).toMatchObject({
      theirs: { until: '2026-09-08' },
    });
    const facts = await world.store.read.select().from(fact).where(eq(fact.what, 'membership-ended'));
    expect(facts).toHaveLength(1);
    // One minute to midnight in the Netherlands, and midnight.
    world.at('2026-09-08T21:59:00.000Z');
    expect(await seatsOf()).toEqual(['raad-beverwijk']);
    world.at('2026-09-08T22:00:00.000Z');
    expect(await seatsOf()).toEqual([]);
  });

  it('counts for the quorum on its first and last day', async () => {
    const sitting = async (on: string) =>
      (await listMembersOn(world.store.read, 'raad-beverwijk', on)).map(({ personId }) => personId);
    expect(await sitting('2026-09-08')).toContain('nel');
    expect(await sitting('2026-09-09')).not.toContain('nel');
    expect(await sitting('2024-04-16')).toEqual([]);
    expect(await sitting('2024-04-17')).toContain('nel');
  });
});
