import { openWorld, type World } from '@samenspraak/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDossier, myDossiers } from './index.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('a form posted twice is done once; gone back to and filled in anew, it is a second one', async () => {
  const form = (title: string) => ({
    organisationId: 'beverwijk',
    title,
    summary: 'Waar het over gaat.',
    canChange: 'De openingstijden.',
    cannotChange: 'Het geld dat er is.',
    laws: ['wmo'],
    regionalTopic: null,
    authorities: ['college-beverwijk'],
    once: 'the-same-page',
  });
  const first = await world.do(createDossier, 'olga', form('Buurthuis'));
  expect(await world.do(createDossier, 'olga', form('Buurthuis'))).toEqual(first);
  const second = await world.do(createDossier, 'olga', form('Speeltuin'));
  expect(second.id).not.toBe(first.id);
  const { dossiers } = await world.see(myDossiers, 'olga', {});
  expect(dossiers.map(({ title }) => title).sort()).toEqual(['Buurthuis', 'Speeltuin']);
});
