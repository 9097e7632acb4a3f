import type { PhaseStep } from '@samenspraak/domain/dossiers/rules.ts';
import type { RegionalTopic } from '@samenspraak/domain/dossiers/vocabulary.ts';
import { openWorld, refusalOf, refusedWith, type PersonKey, type World } from '@samenspraak/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordDecision } from '../advice/index.ts';
import {
  changePhase,
  createDossier,
  dossierBySlug,
  dossierForWork,
  dossierOwners,
  editDossier,
  enterPhase,
  myDossiers,
  publicDossiers,
  publishDossier,
  withdrawDossier,
} from './index.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const proposal = (title: string) => ({
  organisationId: 'beverwijk',
  title,
  summary: 'De openingstijden van het buurthuis worden ruimer.',
  canChange: 'Welke avonden het buurthuis open is.',
  cannotChange: 'Het bedrag dat er is.',
  laws: ['wmo'],
  regionalTopic: null as RegionalTopic | null,
  authorities: ['college-beverwijk'],
});
const regional = (title: string) => ({
  ...proposal(title),
  organisationId: 'ijmond',
  regionalTopic: 'shelteredLiving' as const,
  authorities: ['college-beverwijk', 'college-heemskerk', 'college-velsen'],
});
const made = (title: string) => world.do(createDossier, 'olga', proposal(title));
const published = async (title: string) => {
  const dossier = await made(title);
  await world.do(publishDossier, 'olga', { id: dossier.id });
  return dossier;
};

describe('beginning a proposal', () => {
  test('gives it an address of its own, never one that was used before', async () => {
    expect((await made('Ruimere openingstijden')).slug).toBe('ruimere-openingstijden');
    expect((await made('Ruimere openingstijden')).slug).toBe('ruimere-openingstijden-2');
  });

  test('asks for decision room, laws and who decides', async () => {
    const refused = await refusedWith(
      world.do(createDossier, 'olga', {
        ...proposal('Leeg'),
        canChange: ' ',
        cannotChange: '',
        laws: [],
        authorities: [],
      }),
    );
    const problems = refused.problems as { path: string; kind: string }[];
    expect(problems.map(({ path, kind }) => `${path} ${kind}`)).toEqual([
      'canChange missing',
      'cannotChange missing',
      'laws choose',
      'authorities choose',
    ]);
  });

  test('takes no authority of another municipality', async () => {
    const refused = await refusedWith(
      world.do(createDossier, 'olga', { ...proposal('Vreemd'), authorities: ['college-velsen'] }),
    );
    expect(refused).toMatchObject({
      code: 'invalid-input',
      problems: [{ path: 'authorities', kind: 'choose' }],
    });
  });

  test('of a region names its regional topic, and all its executives may decide', async () => {
    const refused = await refusedWith(
      world.do(createDossier, 'rob', { ...regional('Zonder onderwerp'), regionalTopic: null }),
    );
    expect(refused).toMatchObject({ problems: [{ path: 'regionalTopic', kind: 'choose' }] });
    const { id } = await world.do(createDossier, 'rob', regional('Beschermd wonen'));
    expect(await world.see(dossierForWork, 'rob', { id })).toMatchObject({
      scope: 'regional',
      regionalTopic: 'shelteredLiving' as const,
      authorities: [{ id: 'college-beverwijk' }, { id: 'college-heemskerk' }, { id: 'college-velsen' }],
    });
  });

  test('is for policy and liaison officers of the organisation, and for a region also those of its members', async () => {
    const may = (who: PersonKey, input: ReturnType<typeof proposal>) => world.do(createDossier, who, input);
    await may('lies', proposal('Door de contactpersoon'));
    for (const who of ['vera', 'lies'] as const)
      await may(who, regional(`Door een lid van de regio: ${who}`));
    for (const who of ['henk', 'wim', 'greet', 'ben', 'carla', 'rob'] as const)
      expect(await refusalOf(may(who, proposal('Niet van hen')))).toBe('not-allowed');
    expect(await refusalOf(may('wim', regional('Niet door een wethouder')))).toBe('not-allowed');
    expect(await refusalOf(world.do(createDossier, 'visitor', proposal('Zonder account')))).toBe(
      'sign-in-needed',
    );
  });

  test('the same form posted twice makes one proposal', async () => {
    const input = { ...proposal('Twee keer geklikt'), once: 'once-token-1' };
    const first = await world.do(createDossier, 'olga', input);
    expect(await world.do(createDossier, 'olga', input)).toEqual(first);
  });
});

describe('a proposal that is not public', () => {
  test('does not exist for others', async () => {
    const { id, slug } = await made('Nog verborgen');
    expect(await refusalOf(world.see(dossierBySlug, 'visitor', { slug }))).toBe('not-found');
    for (const who of ['henk', 'carla', 'rob'] as const) {
      expect(await refusalOf(world.see(dossierForWork, who, { id }))).toBe('not-found');
      expect(await refusalOf(world.do(publishDossier, who, { id }))).toBe('not-found');
    }
    expect(await refusalOf(world.see(dossierForWork, 'visitor', { id }))).toBe('sign-in-needed');
    const list = await world.see(publicDossiers, 'visitor', { words: 'verborgen' });
    expect(list).toMatchObject({ total: 0, dossiers: [], pages: 1 });
  });

  test('can be seen at work by others who hold an office there, who may do nothing with it', async () => {
    const { id } = await made('Voor de wethouder te zien');
    const seen = await world.see(dossierForWork, 'wim', { id });
    expect(Object.values(seen.may).some(Boolean)).toBe(false);
    expect(seen.nextPhases).toEqual([]);
  });
});

describe('making public', () => {
  test('is done once, and for good', async () => {
    const { id, slug } = await published('Openbaar gemaakt');
    expect(await world.see(dossierBySlug, 'visitor', { slug })).toMatchObject({
      title: 'Openbaar gemaakt',
      phase: 'idea',
      laws: ['wmo'],
      organisation: { theme: 'beverwijk' },
    });
    expect(await refusedWith(world.do(publishDossier, 'olga', { id }))).toMatchObject({
      code: 'dossier-published-already',
      on: '2026-09-07',
    });
  });

  test('someone else may not', async () => {
    const { id } = await published('Van Beverwijk');
    for (const who of ['henk', 'wim', 'carla'] as const)
      expect(await refusalOf(world.do(publishDossier, who, { id }))).toBe('not-allowed');
    expect(await refusalOf(world.do(publishDossier, 'visitor', { id }))).toBe('sign-in-needed');
  });
});

describe('editing', () => {
  test('a new title gives a new address, and the old one still leads to the dossier', async () => {
    const { id, slug } = await published('Oude titel');
    const edited = await world.do(editDossier, 'lies', { ...proposal('Nieuwe titel'), id, revision: 1 });
    expect(edited.slug).toBe('nieuwe-titel');
    expect(await world.see(dossierBySlug, 'visitor', { slug })).toMatchObject({ slug: 'nieuwe-titel' });
    const back = await world.do(editDossier, 'lies', { ...proposal('Oude titel'), id, revision: 2 });
    expect(back.slug).toBe('oude-titel');
    expect((await made('Nieuwe titel')).slug).toBe('nieuwe-titel-2');
  });

  test('the second of two people is shown what the first wrote, and nothing is lost', async () => {
    const { id } = await made('Twee tegelijk');
    await world.do(editDossier, 'lies', {
      ...proposal('Twee tegelijk'),
      summary: 'Door Lies.',
      id,
      revision: 1,
    });
    const refused = await refusedWith(
      world.do(editDossier, 'olga', { ...proposal('Twee tegelijk'), summary: 'Door Olga.', id, revision: 1 }),
    );
    expect(refused).toMatchObject({
      code: 'changed-meanwhile',
      revision: 2,
      theirs: { summary: 'Door Lies.' },
    });
    await world.do(editDossier, 'olga', {
      ...proposal('Twee tegelijk'),
      summary: 'Door beiden.',
      id,
      revision: 2,
    });
    expect(await world.see(dossierForWork, 'olga', { id })).toMatchObject({
      summary: 'Door beiden.',
      revision: 3,
    });
  });

  test('someone else may not', async () => {
    const { id } = await published('Niet te wijzigen door anderen');
    for (const who of ['henk', 'greet', 'mo'] as const)
      expect(await refusalOf(world.do(editDossier, who, { ...proposal('x'), id, revision: 1 }))).toBe(
        'not-allowed',
      );
    const unknown = { ...proposal('x'), id: 'unknown', revision: 1 };
    expect(await refusalOf(world.do(editDossier, 'olga', unknown))).toBe('not-found');
  });
});

describe('phases', () => {
  test('follow each other, and each change is kept', async () => {
    const { id } = await made('Van fase naar fase');
    await world.do(changePhase, 'olga', {
      id,
      phase: 'drafting',
      note: 'De raad stemde in met de startnotitie.',
    });
    await world.do(changePhase, 'olga', { id, phase: 'decision', note: '' });
    expect(await world.see(dossierForWork, 'olga', { id })).toMatchObject({
      phase: 'decision',
      nextPhases: ['drafting'],
      barriers: ['decisions'],
      phaseChanges: [
        { phase: 'idea', note: '' },
        { phase: 'drafting', note: 'De raad stemde in met de startnotitie.' },
        { phase: 'decision', note: '' },
      ],
    });
  });

  test('cannot be skipped, and withdrawing is an act of its own', async () => {
    const { id } = await made('Niet overslaan');
    for (const phase of ['decision', 'evaluated', 'idea', 'withdrawn'])
      expect(await refusalOf(world.do(changePhase, 'olga', { id, phase: phase as never, note: '' }))).toBe(
        'phase-not-next',
      );
  });

  test('of an answer without advice, or of carrying out without a decision, do not come', async () => {
    const { id } = await made('Niets te beantwoorden');
    const to = (phase: 'drafting' | 'advice' | 'response' | 'decision' | 'carryingOut') =>
      world.do(changePhase, 'olga', { id, phase, note: '' });
    await to('drafting');
    await to('advice');
    await expect(to('response')).rejects.toMatchObject({
      code: 'phase-too-early',
      parameters: { needs: 'advice' },
    });
    await to('decision');
    await expect(to('carryingOut')).rejects.toMatchObject({
      code: 'phase-too-early',
      parameters: { needs: 'decisions', who: [expect.any(String)] },
    });
  });

  test('posted twice change once; an old form does nothing when somebody put it back', async () => {
    const { id } = await made('Heen en terug');
    const to = (phase: 'drafting' | 'advice', once?: string) =>
      world.do(changePhase, 'olga', { id, phase, note: '', ...(once ? { once } : {}) });
    const phaseNow = async () => (await world.see(dossierForWork, 'olga', { id })).phase;
    await to('drafting');
    await to('advice', 'once-phase-1');
    await to('advice', 'once-phase-1');
    await to('drafting');
    expect(await refusalOf(to('advice', 'once-phase-1'))).toBe('done-before');
    expect(await phaseNow()).toBe('drafting');
    await to('advice', 'once-phase-2');
    expect(await phaseNow()).toBe('advice');
  });

  test('a page on which it stood in another phase changes nothing', async () => {
    const { id } = await made('Elders al verder');
    const from = (from: 'idea' | 'drafting', phase: 'drafting' | 'advice') =>
      world.do(changePhase, 'olga', { id, from, phase, note: '' });
    await from('idea', 'drafting');
    await from('drafting', 'advice');
    expect(await refusalOf(from('idea', 'drafting'))).toBe('changed-since-read');
  });

  test('what is made public is what was on the screen', async () => {
    const { id } = await made('Niet wat ik las');
    const { revision } = await world.see(dossierForWork, 'olga', { id });
    expect(await refusalOf(world.do(publishDossier, 'olga', { id, revision: revision + 1 }))).toBe(
      'changed-since-read',
    );
    await world.do(publishDossier, 'olga', { id, revision });
  });

  test('a step of another act only ever moves it forward', async () => {
    const { id } = await made('Stap van een ander');
    const enter = (step: PhaseStep) =>
      world.store.write('step', (tx) =>
        enterPhase(
          { tx, now: '2026-09-08T08:00:00.000Z', today: '2026-09-08', record: () => undefined },
          id,
          step,
        ),
      );
    expect(await enter('submitAdvice')).toBe(false);
    expect(await enter('sendRequest')).toBe(true);
    expect(await enter('submitAdvice')).toBe(true);
    expect(await enter('sendRequest')).toBe(false);
    expect((await world.see(dossierForWork, 'olga', { id })).phase).toBe('response');
  });

  test('someone else may not change them', async () => {
    const { id } = await published('Fase van Beverwijk');
    for (const who of ['henk', 'wim', 'sam'] as const)
      expect(await refusalOf(world.do(changePhase, who, { id, phase: 'drafting', note: '' }))).toBe(
        'not-allowed',
      );
  });
});

describe('withdrawing', () => {
  test('needs a reason, and then nothing more happens to the proposal', async () => {
    const { id, slug } = await published('Ingetrokken voorstel');
    expect(await refusalOf(world.do(withdrawDossier, 'olga', { id, reason: '  ' }))).toBe('invalid-input');
    await world.do(withdrawDossier, 'olga', { id, reason: 'Het Rijk regelt dit nu zelf.' });
    expect(await world.see(dossierBySlug, 'visitor', { slug })).toMatchObject({
      phase: 'withdrawn',
      withdrawnReason: 'Het Rijk regelt dit nu zelf.',
    });
    const after = [
      () => world.do(withdrawDossier, 'olga', { id, reason: 'Nog eens.' }),
      () => world.do(changePhase, 'olga', { id, phase: 'drafting', note: '' }),
      () => world.do(editDossier, 'olga', { ...proposal('x'), id, revision: 1 }),
    ];
    for (const work of after) expect(await refusalOf(work())).toBe('dossier-withdrawn');
    const { id: hidden } = await made('Nooit openbaar geweest');
    await world.do(withdrawDossier, 'olga', { id: hidden, reason: 'Van de baan.' });
    expect(await refusalOf(world.do(publishDossier, 'olga', { id: hidden }))).toBe('dossier-withdrawn');
    const seen = await world.see(dossierForWork, 'olga', { id });
    expect(Object.values(seen.may).some(Boolean)).toBe(false);
  });

  test('is too late after the evaluation', async () => {
    const { id } = await published('Geëvalueerd');
    await world.do(recordDecision, 'olga', {
      dossierId: id,
      authorityId: 'college-beverwijk',
      decidedOn: '2026-09-07',
      outcome: 'adopted',
      summary: 'Vastgesteld.',
      adviceIds: [],
      withoutAdviceReason: 'Er was geen tijd.',
    });
    await world.do(changePhase, 'olga', { id, phase: 'evaluated', note: '' });
    expect(await refusalOf(world.do(withdrawDossier, 'olga', { id, reason: 'Te laat.' }))).toBe(
      'phase-not-next',
    );
  });

  test('someone else may not', async () => {
    const { id } = await published('Niet in te trekken door anderen');
    for (const who of ['henk', 'wim', 'carla'] as const)
      expect(await refusalOf(world.do(withdrawDossier, who, { id, reason: 'Weg ermee.' }))).toBe(
        'not-allowed',
      );
  });
});

describe('lists', () => {
  test('filter by municipality, law, phase, topic and words; a regional proposal stands with each member', async () => {
    const { id } = await world.do(createDossier, 'rob', {
      ...regional('Lijst: wonen 100% goed'),
      laws: ['jeugdwet'],
    });
    await world.do(publishDossier, 'rob', { id });
    const titles = async (filter: Record<string, string>) =>
      (await world.see(publicDossiers, 'visitor', { words: 'lijst', ...filter })).dossiers.map(
        ({ title }) => title,
      );
    const found = ['Lijst: wonen 100% goed'];
    expect(await titles({})).toEqual(found);
    for (const municipality of ['beverwijk', 'velsen', 'ijmond'])
      expect(await titles({ municipality })).toEqual(found);
    expect(await titles({ municipality: 'nergens' })).toEqual([]);
    expect(await titles({ law: 'jeugdwet', phase: 'idea', topic: 'shelteredLiving' })).toEqual(found);
    expect(await titles({ law: 'wmo' })).toEqual([]);
    expect(await titles({ words: '100% WONEN' })).toEqual(found);
    expect(await titles({ words: 'wonen 10_%' })).toEqual([]);
  });

  test('come page by page, the last made public first, and a strange page is the first', async () => {
    for (let n = 1; n <= 21; n += 1) await published(`Bladzijde ${String(n).padStart(2, '0')}`);
    const page = (number: number | string) =>
      world.see(publicDossiers, 'visitor', { words: 'bladzijde', page: number as number });
    const [first, second] = [await page(1), await page(2)];
    expect(first).toMatchObject({ page: 1, pages: 2, total: 21 });
    expect(first.dossiers).toHaveLength(20);
    expect(second.dossiers.map(({ title }) => title)).toEqual(['Bladzijde 01']);
    expect(await page('rommel')).toEqual(first);
    expect(await page(99), 'past the last page there is the last page').toEqual(second);
  });

  test('the desk shows the proposals one works on, hidden ones too, and no others', async () => {
    const { id } = await world.do(createDossier, 'henk', {
      ...proposal('Van Heemskerk'),
      organisationId: 'heemskerk',
      authorities: ['college-heemskerk'],
    });
    const ids = async (who: PersonKey) =>
      (await world.see(myDossiers, who, {})).dossiers.map((one) => one.id);
    expect(await ids('henk')).toContain(id);
    expect(await ids('olga')).not.toContain(id);
    expect(await world.see(myDossiers, 'carla', {})).toEqual({ mayCreate: false, dossiers: [] });
    expect(await refusalOf(world.see(myDossiers, 'visitor', {}))).toBe('sign-in-needed');
  });

  test('an officer is shown for whom a proposal can be begun', async () => {
    const owners = async (who: PersonKey) =>
      (await world.see(dossierOwners, who, {})).map(({ slug }) => slug);
    expect(await owners('olga')).toEqual(['beverwijk', 'ijmond']);
    expect(await owners('lies')).toEqual(['beverwijk', 'ijmond']);
    expect(await owners('carla')).toEqual([]);
    expect(await refusalOf(world.see(dossierOwners, 'visitor', {}))).toBe('sign-in-needed');
  });
});
