import { fact, office, outbox, person, slug } from '@samenspraak/drizzle/schema/index.ts';
import { openWorld, type PersonKey, refusalOf, refusedWith, type World } from '@samenspraak/testing/world.ts';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actorOfSession, demoSignIn, me } from '../accounts/index.ts';
import {
  addMunicipality,
  administeredOrganisations,
  appointOfficer,
  claimFreeSlug,
  claimSlug,
  correctPersonOf,
  editOrganisation,
  endOffice,
  organisationAtHost,
  organisationBySlug,
  organisationForAdministration,
  organisations,
  personForAdministration,
} from './index.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const contact = {
  theme: 'neutral' as const,
  phone: '0251 111 111',
  email: 'Participatie@Uitgeest.voorbeeld.nl',
  postalAddress: 'Postbus 7\n1910 AA Uitgeest',
  privacyEmail: 'fg@uitgeest.voorbeeld.nl',
};
const uitgeest = { regionId: 'ijmond', name: 'Uitgeest', cbsCode: '0450', ...contact };
const officer = {
  organisationId: 'beverwijk',
  name: 'Nova Nieuw',
  email: 'nova@voorbeeld.nl',
  role: 'policyOfficer' as const,
  from: '2026-09-07',
  until: null,
};

describe('a municipality', () => {
  it('joins a region with its executive and municipal council', async () => {
    const { id, slug: word } = await world.do(addMunicipality, 'ben', uitgeest);
    expect(word).toBe('uitgeest');
    const seen = await world.see(organisationForAdministration, 'ben', { id });
    expect(seen).toMatchObject({
      kind: 'municipality',
      cbsCode: '0450',
      email: 'participatie@uitgeest.voorbeeld.nl',
    });
    expect(seen.authorities.map(({ kind }) => kind).sort()).toEqual(['executive', 'municipalCouncil']);
    expect((await world.see(organisations, 'visitor', {})).map(({ name }) => name)).toContain('Uitgeest');
    const facts = await world.store.read.select().from(fact).where(eq(fact.subjectId, id));
    expect(facts.map(({ what }) => what)).toEqual(['municipality-added']);
  });

  it('is added by an administrator of the region only', async () => {
    const add = (who: PersonKey | 'visitor', regionId = 'ijmond') =>
      refusalOf(world.do(addMunicipality, who, { ...uitgeest, cbsCode: '0377', regionId }));
    expect(await add('visitor')).toBe('sign-in-needed');
    expect(await add('rob')).toBe('not-allowed');
    expect(await add('olga')).toBe('not-allowed');
    expect(await add('bas')).toBe('not-allowed');
    expect(await add('ben', 'beverwijk')).toBe('not-allowed');
  });

  it('has a CBS code of four digits that no other has', async () => {
    const withCode = (cbsCode: string) =>
      refusalOf(world.do(addMunicipality, 'ben', { ...uitgeest, name: 'Elders', cbsCode }));
    expect(await withCode('375')).toBe('invalid-input');
    expect(await withCode('GM0375')).toBe('invalid-input');
    expect(await withCode('0375')).toBe('cbs-code-taken');
    expect(await refusalOf(world.see(organisationBySlug, 'visitor', { slug: 'elders' }))).toBe('not-found');
  });

  it('never gets an address that another has or had', async () => {
    const { slug: second } = await world.do(addMunicipality, 'ben', { ...uitgeest, cbsCode: '0451' });
    expect(second).toBe('uitgeest-2');
    await world.store.write('for the test', async (tx) => {
      await claimSlug(tx, 'organisation', 'oud-velsen', 'velsen');
      expect(await claimFreeSlug(tx, 'organisation', 'oud-velsen', 'nieuw')).toBe('oud-velsen-2');
      // What was its own comes back to it: a name that is changed back gets no number.
      for (const [owner, word] of [
        ['velsen', 'oud-velsen'],
        ['nieuw', 'oud-velsen-2'],
      ] as const)
        expect(await claimFreeSlug(tx, 'organisation', 'oud-velsen', owner)).toBe(word);
    });
    const taken = world.store.write('for the test', (tx) =>
      claimSlug(tx, 'organisation', 'oud-velsen', 'beverwijk'),
    );
    expect(await refusalOf(taken)).toBe('slug-taken');
    const owners = await world.store.read
      .select()
      .from(slug)
      .where(and(eq(slug.kind, 'organisation'), eq(slug.slug, 'oud-velsen')));
    expect(owners.map(({ targetId }) => targetId)).toEqual(['velsen']);
  });

  it('is found under a former address too', async () => {
    expect((await world.see(organisationBySlug, 'visitor', { slug: 'oud-velsen' })).slug).toBe('velsen');
  });
});

describe('the contact of an organisation', () => {
  const edit = {
    id: 'beverwijk',
    revision: 1,
    name: 'Beverwijk',
    ...contact,
    accessibilityCheckedOn: '1 juni 2026',
  };

  it('is changed by its administrator', async () => {
    await world.do(editOrganisation, 'ben', edit);
    expect(await world.see(organisationBySlug, 'visitor', { slug: 'beverwijk' })).toMatchObject({
      phone: '0251 111 111',
      accessibilityCheckedOn: '2026-06-01',
    });
  });

  it('is changed by an administrator of the region too, and by nobody else', async () => {
    await world.do(editOrganisation, 'ben', { ...edit, id: 'heemskerk', name: 'Heemskerk' });
    for (const who of ['olga', 'bas'] as const)
      expect(await refusalOf(world.do(editOrganisation, who, edit))).toBe('not-allowed');
    expect(await refusalOf(world.do(editOrganisation, 'visitor', edit))).toBe('sign-in-needed');
    expect(await refusalOf(world.do(editOrganisation, 'ben', { ...edit, id: 'nergens' }))).toBe('not-found');
  });

  it('that somebody else changed meanwhile is not overwritten: both texts are shown', async () => {
    const { revision } = await world.see(organisationForAdministration, 'ben', { id: 'velsen' });
    const velsen = { ...edit, id: 'velsen', name: 'Velsen', revision };
    await world.do(editOrganisation, 'ben', { ...velsen, phone: '0255 111 111' });
    const late = { ...velsen, name: 'Velsen aan Zee', phone: '0255 222 222' };
    await expect(world.do(editOrganisation, 'ben', late)).rejects.toMatchObject({
      code: 'changed-meanwhile',
      parameters: { revision: revision + 1, theirs: { name: 'Velsen', phone: '0255 111 111' } },
    });
    // Nor does the name that was not kept hold an address.
    expect(await refusalOf(world.see(organisationBySlug, 'visitor', { slug: 'velsen-aan-zee' }))).toBe(
      'not-found',
    );
    expect(await world.see(organisationForAdministration, 'ben', { id: 'velsen' })).toMatchObject({
      phone: '0255 111 111',
      revision: revision + 1,
    });
  });

  it('is administered by who sees it in the administration', async () => {
    const mine = await world.see(administeredOrganisations, 'ben', {});
    expect(mine.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['beverwijk', 'heemskerk', 'velsen', 'ijmond']),
    );
    expect((await world.see(administeredOrganisations, 'bas', {})).map(({ id }) => id)).toEqual(['velsen']);
    expect(await refusalOf(world.see(administeredOrganisations, 'olga', {}))).toBe('not-allowed');
    const seen = (who: PersonKey | 'visitor', id: string) =>
      refusalOf(world.see(organisationForAdministration, who, { id }));
    for (const who of ['olga', 'bas'] as const) expect(await seen(who, 'beverwijk')).toBe('not-allowed');
    expect(await seen('visitor', 'beverwijk')).toBe('sign-in-needed');
    expect(await seen('ben', 'nergens')).toBe('not-found');
    await world.see(organisationForAdministration, 'bas', { id: 'velsen' });
  });

  it('gets a new address with a new name, and is still found under the old one', async () => {
    const region = await world.see(organisationForAdministration, 'ben', { id: 'ijmond' });
    const { revision, phone, email, postalAddress, privacyEmail, theme } = region;
    await world.do(editOrganisation, 'ben', {
      id: 'ijmond',
      revision,
      name: 'Kennemerland Noord',
      phone,
      email,
      postalAddress,
      privacyEmail,
      theme,
      accessibilityCheckedOn: null,
    });
    const renamed = await world.see(organisationBySlug, 'visitor', { slug: 'kennemerland-noord' });
    expect(renamed.id).toBe('ijmond');
    expect((await world.see(organisationBySlug, 'visitor', { slug: 'ijmond' })).slug).toBe(
      'kennemerland-noord',
    );
  });

  it('gives its new name to its authorities', async () => {
    const { name, ...seen } = await world.see(organisationForAdministration, 'ben', { id: 'velsen' });
    const { id, revision, phone, email, postalAddress, privacyEmail, theme, accessibilityCheckedOn } = seen;
    const reach = { id, phone, email, postalAddress, privacyEmail, theme, accessibilityCheckedOn };
    const names = async () =>
      (await world.see(organisationForAdministration, 'ben', { id })).authorities.map((one) => one.name);
    await world.do(editOrganisation, 'ben', { ...reach, revision, name: 'Velsen aan Zee' });
    expect(await names()).toEqual([
      'College van B en W van Velsen aan Zee',
      'Gemeenteraad van Velsen aan Zee',
    ]);
    await world.do(editOrganisation, 'ben', { ...reach, revision: revision + 1, name });
    expect(await names()).toEqual(['College van B en W van Velsen', 'Gemeenteraad van Velsen']);
  });
});

describe('a name and a word of its own', () => {
  const edit = async (who: PersonKey, id: string, own: { hostName?: string; councilWord?: string }) => {
    const { name, revision, phone, email, postalAddress, privacyEmail, theme } = await world.see(
      organisationForAdministration,
      'ben',
      { id },
    );
    const reach = { name, phone, email, postalAddress, privacyEmail, theme };
    return world.do(editOrganisation, who, { id, revision, ...reach, accessibilityCheckedOn: null, ...own });
  };
  const at = async (host: string) => (await world.see(organisationAtHost, 'visitor', { host }))?.id ?? null;

  it('leads to the municipality that has it, and nowhere else', async () => {
    expect(await at('participatie.velsen.nl')).toBe(null);
    await edit('bas', 'velsen', {
      hostName: 'https://Participatie.Velsen.nl:443/',
      councilWord: 'Adviesraad',
    });
    expect(await at('PARTICIPATIE.velsen.nl')).toBe('velsen');
    expect(await at('velsen.nl')).toBe(null);
    const seen = await world.see(organisationForAdministration, 'bas', { id: 'velsen' });
    expect(seen).toMatchObject({ hostName: 'participatie.velsen.nl', councilWord: 'adviesraad' });
  });

  it('is one municipality’s only, and never the name that is everybody’s', async () => {
    for (const hostName of ['participatie.velsen.nl', 'samenspraak.voorbeeld.nl'])
      expect(await refusalOf(edit('ben', 'heemskerk', { hostName }))).toBe('host-name-taken');
  });

  it.each(['velsen', '127.0.0.1', 'velsen .nl', '-velsen.nl', 'velsen.nl/pad', 'velsen..nl', '[::1]'])(
    'is not %s',
    async (hostName) => {
      expect(await refusalOf(edit('bas', 'velsen', { hostName }))).toBe('invalid-input');
    },
  );

  it.each(['commissie', 'raadsel', '<b>raad</b>', 'radenraden'])(
    'has no word like %s',
    async (councilWord) => {
      expect(await refusalOf(edit('bas', 'velsen', { councilWord }))).toBe('invalid-input');
    },
  );

  it('is told to readers of the council and of proposals', async () => {
    await edit('bas', 'velsen', { councilWord: 'Wmo-raad' });
    expect((await world.see(organisationBySlug, 'visitor', { slug: 'velsen' })).councilWord).toBe('Wmo-raad');
    // At the desk too, of who works or sits there and nowhere else.
    const wordOf = async (who: PersonKey) => (await world.see(me, who, {})).councilWord;
    expect([await wordOf('bas'), await wordOf('greet')]).toEqual(['Wmo-raad', null]);
    await edit('ben', 'beverwijk', { councilWord: 'adviesraad' });
    expect([await wordOf('greet'), await wordOf('carla'), await wordOf('sam')]).toEqual([
      'adviesraad',
      'adviesraad',
      null,
    ]);
    await edit('bas', 'velsen', {});
    expect(await at('participatie.velsen.nl')).toBe(null);
  });
});

describe('an office', () => {
  it('comes with an invitation by mail, once per role and day', async () => {
    const { id } = await world.do(appointOfficer, 'ben', officer);
    const [row] = await world.store.read.select().from(office).where(eq(office.id, id));
    const letters = (await world.store.read.select().from(outbox)).filter(
      ({ payload }) => payload.personId === row!.personId,
    );
    expect(letters.map(({ payload }) => payload.template)).toEqual(['invitation']);
    expect(await refusalOf(world.do(appointOfficer, 'ben', officer))).toBe('office-already-held');
    const again = { ...officer, from: '2026-12-01' };
    expect(await refusalOf(world.do(appointOfficer, 'ben', again))).toBe('office-already-held');
    const [known] = await world.store.read.select().from(person).where(eq(person.email, 'nova@voorbeeld.nl'));
    expect(known!.name).toBe('Nova Nieuw');
  });

  it('is offered in Dutch, or in the language that the administrator chooses', async () => {
    const languageOf = async (email: string) =>
      (await world.store.read.select().from(person).where(eq(person.email, email)))[0]!.language;
    expect(await languageOf('nova@voorbeeld.nl')).toBe('nl');
    await world.do(appointOfficer, 'ben', { ...officer, email: 'emma@voorbeeld.nl', language: 'en' });
    expect(await languageOf('emma@voorbeeld.nl')).toBe('en');
  });

  it('leaves no name or mail address in the audit facts', async () => {
    const facts = await world.store.read
      .select()
      .from(fact)
      .where(eq(fact.act, 'organisations.appointOfficer'));
    expect(facts.length).toBeGreaterThan(0);
    expect(JSON.stringify(facts)).not.toMatch(/Nova|nova@/);
  });

  it('is given and ended by administrators only', async () => {
    for (const who of ['olga', 'bas'] as const)
      expect(await refusalOf(world.do(appointOfficer, who, { ...officer, from: '2026-09-08' }))).toBe(
        'not-allowed',
      );
    expect(await refusalOf(world.do(appointOfficer, 'visitor', officer))).toBe('sign-in-needed');
    const end = { officeId: 'henk-heemskerk-policyOfficer', until: '2026-09-07' };
    for (const who of ['henk', 'bas'] as const)
      expect(await refusalOf(world.do(endOffice, who, end))).toBe('not-allowed');
    expect(await refusalOf(world.do(endOffice, 'ben', { ...end, officeId: 'geen' }))).toBe('not-found');
  });

  it('does not end before it begins', async () => {
    const backwards = { ...officer, from: '2026-10-01', until: '2026-09-30' };
    expect(await refusalOf(world.do(appointOfficer, 'ben', backwards))).toBe('invalid-input');
    const end = { officeId: 'henk-heemskerk-policyOfficer', until: '2000-01-01' };
    expect(await refusalOf(world.do(endOffice, 'ben', end))).toBe('invalid-input');
  });

  it('is not ended for the last administrator: nobody could invite the next one', async () => {
    const end = { officeId: 'ben-ijmond-administrator', until: '2026-09-30' };
    expect(await refusalOf(world.do(endOffice, 'ben', end))).toBe('last-administrator');
    const helper = {
      ...officer,
      name: 'Bea Beheer',
      email: 'bea@voorbeeld.nl',
      role: 'administrator' as const,
    };
    const { id } = await world.do(appointOfficer, 'ben', { ...helper, organisationId: 'ijmond' });
    await world.do(endOffice, 'ben', end);
    expect(await refusalOf(world.do(endOffice, 'ben', { officeId: id, until: '2027-01-01' }))).toBe(
      'last-administrator',
    );
  });

  it('gives rights until the end of its last day, and none the day after', async () => {
    // Ten in the evening in the Netherlands.
    world.at('2026-09-07T20:00:00.000Z');
    const { token } = await world.do(demoSignIn, 'visitor', { personId: 'vera', userAgent: '' });
    const officesOf = async () => {
      const actor = await actorOfSession(world.services, token);
      return actor.kind === 'person' ? actor.offices.map(({ role }) => role) : actor.kind;
    };
    const office = { officeId: 'vera-velsen-policyOfficer', until: '2026-09-07' };
    await world.do(endOffice, 'ben', office);
    expect(await refusedWith(world.do(endOffice, 'ben', { ...office, revision: 'before' }))).toMatchObject({
      theirs: { until: '2026-09-07' },
    });
    expect(await officesOf()).toEqual(['policyOfficer']);
    world.at('2026-09-07T21:59:00.000Z');
    expect(await officesOf()).toEqual(['policyOfficer']);
    world.at('2026-09-07T22:00:00.000Z');
    expect(await officesOf()).toEqual([]);
  });
});

describe('the name and mail address of a person', () => {
  const letters = async () =>
    (await world.store.read.select().from(outbox)).filter(
      ({ payload }) => payload.personId === 'greet' && payload.template === 'invitation',
    ).length;

  it('are corrected by an administrator; a new address gets an invitation and ends the sessions', async () => {
    world.at('2026-09-07T07:00:00.000Z');
    const { token } = await world.do(demoSignIn, 'visitor', { personId: 'greet', userAgent: '' });
    const { email, revision } = await world.see(personForAdministration, 'ben', { id: 'greet' });
    const before = await letters();
    await world.do(correctPersonOf, 'ben', { personId: 'greet', name: 'Greet de Griffier', email, revision });
    // Who read it before that is shown the new name first.
    const late = { personId: 'greet', name: 'Greet Andere', email, revision };
    expect(await refusedWith(world.do(correctPersonOf, 'ben', late))).toMatchObject({
      theirs: { name: 'Greet de Griffier', email },
    });
    expect(await world.see(me, 'greet', {})).toMatchObject({ name: 'Greet de Griffier' });
    expect((await actorOfSession(world.services, token)).kind).toBe('person');
    expect(await letters()).toBe(before);

    const moved = { personId: 'greet', name: 'Greet de Griffier', email: 'Griffie@Voorbeeld.nl' };
    await world.do(correctPersonOf, 'ben', moved);
    expect(await world.see(personForAdministration, 'ben', { id: 'greet' })).toMatchObject({
      email: 'griffie@voorbeeld.nl',
    });
    expect((await actorOfSession(world.services, token)).kind).toBe('visitor');
    expect(await letters()).toBe(before + 1);
    const facts = await world.store.read.select().from(fact).where(eq(fact.what, 'person-corrected'));
    expect(facts.map(({ detail }) => detail)).toEqual([
      { name: true, email: false },
      { name: false, email: true },
    ]);
  });

  it('an old form does not make a mistake again that was put right', async () => {
    const put = async (name: string, once: string) => {
      const { email, revision } = await world.see(personForAdministration, 'ben', { id: 'wim' });
      const form = { personId: 'wim', name, email, revision, ...{ once } };
      await world.do(correctPersonOf, 'ben', form);
      return form;
    };
    const { name } = await world.see(personForAdministration, 'ben', { id: 'wim' });
    const wrong = await put('Wim Verkeerd', 'once-wrong-1');
    await put(name, 'once-right-1');
    expect(await refusalOf(world.do(correctPersonOf, 'ben', wrong))).toBe('done-before');
    expect((await world.see(personForAdministration, 'ben', { id: 'wim' })).name).toBe(name);
  });

  it('are not those of somebody else', async () => {
    const taken = { personId: 'greet', name: 'Greet', email: 'olga@voorbeeld.nl' };
    expect(await refusalOf(world.do(correctPersonOf, 'ben', taken))).toBe('person-already-invited');
  });

  it('are corrected by nobody who does not administer every place where that person has a role', async () => {
    const change = (who: PersonKey | 'visitor', personId: string) =>
      refusalOf(world.do(correctPersonOf, who, { personId, name: 'X', email: 'x@voorbeeld.nl' }));
    expect(await change('olga', 'greet')).toBe('not-allowed');
    expect(await change('greet', 'greet')).toBe('not-allowed');
    expect(await change('bas', 'greet')).toBe('not-allowed');
    expect(await change('visitor', 'greet')).toBe('sign-in-needed');
    const local = { ...officer, name: 'Lou', email: 'lou@voorbeeld.nl', role: 'administrator' as const };
    await world.do(appointOfficer, 'ben', local);
    const { personId } = (await world.store.read.select().from(office)).find(
      ({ organisationId, role, personId: id }) =>
        organisationId === 'beverwijk' && role === 'administrator' && id !== 'ben',
    )!;
    const lou = await world.do(demoSignIn, 'visitor', { personId, userAgent: '' });
    const actor = await actorOfSession(world.services, lou.token);
    const run = (id: string) =>
      refusalOf(
        correctPersonOf.run(world.services, actor, { personId: id, name: 'X', email: 'x@voorbeeld.nl' }),
      );
    // Mo also sits in the council of the region, which an administrator of Beverwijk does not administer.
    expect(await run('mo')).toBe('not-allowed');
    expect(await run('nobody')).toBe('not-allowed');
    expect(await refusalOf(world.see(personForAdministration, 'ben', { id: 'nobody' }))).toBe('not-found');
    for (const who of ['olga', 'bas'] as const)
      expect(await refusalOf(world.see(personForAdministration, who, { id: 'greet' }))).toBe('not-allowed');
  });
});
