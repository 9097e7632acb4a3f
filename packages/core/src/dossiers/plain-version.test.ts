import { fact } from '@samenspraak/drizzle/schema/index.ts';
import { openWorld, type PersonKey, refusalOf, type World } from '@samenspraak/testing/world.ts';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierTrail } from '../trail/index.ts';
import {
  createDossier,
  dossierForWork,
  plainVersionForWork,
  plainVersionOf,
  publicDossiers,
  publishDossier,
  publishedVersionOf,
  publishVersion,
  saveVersion,
  startPlainVersion,
  startVersion,
  withdrawDossier,
} from './index.ts';

let world: World;
let id: string;
let slug: string;
beforeAll(async () => {
  world = await openWorld();
  ({ id, slug } = await world.do(createDossier, 'olga', {
    organisationId: 'beverwijk',
    title: 'Buurthuis',
    summary: 'Ruimere openingstijden.',
    canChange: 'De avonden.',
    cannotChange: 'Het bedrag.',
    laws: ['wmo'],
    regionalTopic: null,
    authorities: ['college-beverwijk'],
  }));
  await world.do(publishDossier, 'olga', { id });
});
afterAll(() => world.close());

type Typed = { key: string; heading: string; text: string };
const write = async (versionId: string, sections: Typed[], note = '') => {
  const { revision } = await world.do(saveVersion, 'olga', { id: versionId, revision: 1, note, sections });
  return world.do(publishVersion, 'olga', { id: versionId, revision });
};
const atDesk = async () => world.see(dossierForWork, 'olga', { id });
const begun = async (number: number) => (await world.see(plainVersionForWork, 'olga', { id, number })).draft!;
const plain = (number: number) => world.see(plainVersionOf, 'visitor', { slug, number });
const textsOf = (page: Awaited<ReturnType<typeof plain>>) => page.sections.map(({ heading }) => heading);

describe('the twin of a version in plain language', () => {
  it('is only of a version that is published', async () => {
    expect(await refusalOf(world.do(startPlainVersion, 'olga', { id, number: 1 }))).toBe('not-found');
    const draft = await world.do(startVersion, 'olga', { id });
    expect(await refusalOf(world.do(startPlainVersion, 'olga', { id, number: 1 }))).toBe('not-found');
    await write(draft.id, [
      { key: 'waarom', heading: 'Aanleiding', text: 'De openingstijden zijn ontoereikend.' },
      { key: 'wat', heading: 'Maatregel', text: 'Verruiming van de openingstijden.' },
    ]);
  });

  it('is begun by who works on the proposal, and by nobody else', async () => {
    for (const who of ['vera', 'carla', 'ben', 'greet'] as const)
      expect(await refusalOf(world.do(startPlainVersion, who, { id, number: 1 }))).toBe('not-allowed');
    expect(await refusalOf(world.do(startPlainVersion, 'visitor', { id, number: 1 }))).toBe('sign-in-needed');
  });

  it('begins with the words of the version, and is begun once', async () => {
    await world.do(startPlainVersion, 'olga', { id, number: 1 });
    expect((await begun(1)).sections.map(({ heading }) => heading)).toEqual(['Aanleiding', 'Maatregel']);
    expect(await refusalOf(world.do(startPlainVersion, 'lies', { id, number: 1 }))).toBe(
      'draft-exists-already',
    );
    expect(await refusalOf(plain(1))).toBe('not-found');
    for (const who of ['vera', 'carla'] as const satisfies readonly PersonKey[])
      expect(await refusalOf(world.see(plainVersionForWork, who, { id, number: 1 }))).toBe('not-allowed');
    expect(await refusalOf(world.see(plainVersionForWork, 'visitor', { id, number: 1 }))).toBe(
      'sign-in-needed',
    );
    expect(await refusalOf(world.see(plainVersionForWork, 'olga', { id, number: 2 }))).toBe('not-found');
  });

  it('is no draft of the proposal: the next version can be begun beside it', async () => {
    expect((await atDesk()).draft).toBeNull();
    expect((await world.see(publicDossiers, 'visitor', {})).dossiers[0]).toMatchObject({
      versions: 1,
      plainVersions: [],
    });
  });

  it('stands beside the version once it is published, without a note, and is frozen then', async () => {
    const { id: twin } = await begun(1);
    await write(twin, [
      { key: 'waarom', heading: 'Waarom?', text: 'Het buurthuis is te weinig open.' },
      { key: 'wat', heading: 'Wat gaan wij doen?', text: 'Het buurthuis gaat vaker open.' },
    ]);
    expect(textsOf(await plain(1))).toEqual(['Waarom?', 'Wat gaan wij doen?']);
    const formal = await world.see(publishedVersionOf, 'visitor', { slug, number: 1 });
    expect(formal.sections.map(({ heading }) => heading)).toEqual(['Aanleiding', 'Maatregel']);
    expect(formal.versions.map(({ number, plain: twinned }) => [number, twinned])).toEqual([[1, true]]);
    const { dossier, steps } = await world.see(dossierTrail, 'visitor', { slug });
    expect(dossier.versions.map(({ plain: twinned }) => twinned)).toEqual([true]);
    expect((await world.see(publicDossiers, 'visitor', {})).dossiers[0]!.plainVersions).toEqual([1]);
    expect(steps.filter(({ kind }) => kind === 'version-published')).toHaveLength(1);
    expect((await world.see(plainVersionForWork, 'olga', { id, number: 1 })).draft).toBeNull();
    const later = { id: twin, revision: 2, note: '', sections: [] };
    expect(await refusalOf(world.do(saveVersion, 'olga', later))).toBe('plain-version-published-already');
    expect(await refusalOf(world.do(startPlainVersion, 'olga', { id, number: 1 }))).toBe(
      'plain-version-published-already',
    );
    const facts = await world.store.read.select().from(fact).where(eq(fact.subjectId, id));
    expect(facts.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['plain-version-started', 'plain-version-published']),
    );
  });

  it('of the next version takes over what did not change, and shows when it falls behind', async () => {
    const draft = await world.do(startVersion, 'olga', { id });
    await write(
      draft.id,
      [
        { key: 'waarom', heading: 'Aanleiding', text: 'De openingstijden zijn ontoereikend.' },
        { key: 'wat', heading: 'Maatregel', text: 'Verruiming, ook in het weekeinde.' },
      ],
      'Ook in het weekeinde.',
    );
    expect((await plain(1)).versions.map(({ number, plain: twinned }) => [number, twinned])).toEqual([
      [2, false],
      [1, true],
    ]);
    await world.do(startPlainVersion, 'olga', { id, number: 2 });
    expect((await begun(2)).sections.map(({ heading }) => heading)).toEqual(['Waarom?', 'Maatregel']);
  });

  it('is not begun any more when the proposal is withdrawn', async () => {
    const { id: twin } = await begun(2);
    await world.do(withdrawDossier, 'olga', { id, reason: 'Het geld is op.' });
    const publish = world.do(publishVersion, 'olga', { id: twin, revision: 1 });
    expect(await refusalOf(publish)).toBe('dossier-withdrawn');
    expect(await refusalOf(world.do(startPlainVersion, 'olga', { id, number: 2 }))).toBe('dossier-withdrawn');
  });
});
