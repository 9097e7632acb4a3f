import { isRefusal } from '@samenspraak/domain/shared/refusal.ts';
import { openWorld, refusalOf, type World } from '@samenspraak/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  createDossier,
  dossierForWork,
  publishDossier,
  publishedVersionOf,
  publishVersion,
  saveVersion,
  startVersion,
  versionDifference,
  withdrawDossier,
} from './index.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

let made = 0;
const dossierWithDraft = async () => {
  made += 1;
  const dossier = await world.do(createDossier, 'olga', {
    organisationId: 'beverwijk',
    title: `Buurthuis ${made}`,
    summary: 'Ruimere openingstijden.',
    canChange: 'De avonden.',
    cannotChange: 'Het bedrag.',
    laws: ['wmo'],
    regionalTopic: null,
    authorities: ['college-beverwijk'],
  });
  await world.do(publishDossier, 'olga', { id: dossier.id });
  return { ...dossier, draft: await world.do(startVersion, 'olga', { id: dossier.id }) };
};
const section = (heading: string, text: string, key = '') => ({ key, heading, text });
const save = (id: string, revision: number, sections: unknown[], rest: { note?: string } = {}) =>
  world.do(saveVersion, 'olga', {
    id,
    revision,
    note: rest.note ?? '',
    sections: sections as never,
  });
const draftOf = async (id: string) => (await world.see(dossierForWork, 'olga', { id })).draft!;

describe('a draft version', () => {
  test('is one at a time', async () => {
    const { id } = await dossierWithDraft();
    const again = world.do(startVersion, 'olga', { id });
    await expect(again).rejects.toMatchObject({ code: 'draft-exists-already', parameters: { number: 1 } });
  });

  test('keeps what was typed, gaps and all, and gives each new section a key that stays', async () => {
    const { id, draft } = await dossierWithDraft();
    await save(draft.id, 1, [section('Aanleiding', 'Eerste alinea.\n\n- een\n- twee'), section('', '')]);
    const first = await draftOf(id);
    expect(first.sections.map(({ heading, text }) => [heading, text])).toEqual([
      ['Aanleiding', 'Eerste alinea.\n\n- een\n- twee'],
      ['', ''],
    ]);
    const [one, two] = first.sections;
    await save(draft.id, 2, [{ ...one!, heading: 'Waarom' }, two, { ...one!, heading: 'Dubbele sleutel' }]);
    const keys = (await draftOf(id)).sections.map(({ key }) => key);
    expect(keys.slice(0, 2)).toEqual([one!.key, two!.key]);
    expect(new Set(keys).size).toBe(3);
  });

  test('shows the second of two people what the first wrote', async () => {
    const { draft } = await dossierWithDraft();
    await world.do(saveVersion, 'lies', {
      id: draft.id,
      revision: 1,
      note: '',
      sections: [section('Van Lies', 'tekst')],
    });
    await expect(save(draft.id, 1, [section('Van Olga', 'tekst')])).rejects.toMatchObject({
      code: 'changed-meanwhile',
      parameters: { revision: 2, theirs: { sections: [{ heading: 'Van Lies', text: 'tekst' }] } },
    });
    await save(draft.id, 2, [section('Van beiden', 'tekst')]);
  });

  test('saved twice by a double click is saved once; an old form does not go over what came after it', async () => {
    const { draft } = await dossierWithDraft();
    const post = (who: 'olga' | 'lies', revision: number, heading: string, once: string) =>
      world.do(saveVersion, who, {
        id: draft.id,
        revision,
        note: '',
        sections: [section(heading, 'tekst')],
        ...{ once },
      });
    const first = await post('olga', 1, 'Van Olga', 'once-save-1');
    expect(await post('olga', 1, 'Van Olga', 'once-save-1')).toEqual(first);
    await post('lies', 2, 'Van Lies', 'once-save-2');
    expect(await refusalOf(post('olga', 1, 'Van Olga', 'once-save-1'))).toBe('changed-meanwhile');
  });

  test('someone else may not start, save or publish one', async () => {
    const { id, draft } = await dossierWithDraft();
    const input = { id: draft.id, revision: 1, note: '', sections: [] };
    for (const who of ['henk', 'wim', 'carla'] as const) {
      expect(await refusalOf(world.do(startVersion, who, { id }))).toBe('not-allowed');
      expect(await refusalOf(world.do(saveVersion, who, input))).toBe('not-allowed');
      expect(await refusalOf(world.do(publishVersion, who, { id: draft.id, revision: 1 }))).toBe(
        'not-allowed',
      );
    }
    expect(await refusalOf(world.do(saveVersion, 'visitor', input))).toBe('sign-in-needed');
    expect(await refusalOf(world.do(saveVersion, 'olga', { ...input, id: 'unknown' }))).toBe('not-found');
  });

  test('is not seen by the public', async () => {
    const { slug } = await dossierWithDraft();
    expect(await refusalOf(world.see(publishedVersionOf, 'visitor', { slug, number: 1 }))).toBe('not-found');
  });

  test('of a withdrawn proposal cannot be changed any more', async () => {
    const { id, draft } = await dossierWithDraft();
    await world.do(withdrawDossier, 'olga', { id, reason: 'Niet meer nodig.' });
    expect(await refusalOf(save(draft.id, 1, []))).toBe('dossier-withdrawn');
    expect(await refusalOf(world.do(publishVersion, 'olga', { id: draft.id, revision: 1 }))).toBe(
      'dossier-withdrawn',
    );
    expect(await refusalOf(world.do(startVersion, 'olga', { id }))).toBe('dossier-withdrawn');
  });
});

describe('publishing a version', () => {
  const publish = (id: string, revision: number) => world.do(publishVersion, 'olga', { id, revision });

  test('asks for at least one section, with headings and texts', async () => {
    const { draft } = await dossierWithDraft();
    expect(await refusalOf(publish(draft.id, 1))).toBe('version-has-no-sections');
    await save(draft.id, 1, [section('Doel', 'tekst'), section('', 'tekst'), section('Geld', ' ')]);
    await expect(publish(draft.id, 2)).rejects.toMatchObject({
      code: 'version-incomplete',
      parameters: { sections: [2, 3], note: false },
    });
  });

  test('publishes only what the officer saw', async () => {
    const { draft } = await dossierWithDraft();
    await save(draft.id, 1, [section('Doel', 'tekst')]);
    expect(await refusalOf(publish(draft.id, 1))).toBe('changed-meanwhile');
  });

  test('makes it unchangeable, and the next begins as a copy with the same keys and a sentence on what changed', async () => {
    const { id, slug, draft } = await dossierWithDraft();
    await save(draft.id, 1, [section('Doel', 'Open tot 22 uur.'), section('Geld', 'Tien euro.')]);
    expect(await publish(draft.id, 2)).toMatchObject({ number: 1, slug });
    for (const late of [() => save(draft.id, 2, []), () => publish(draft.id, 2)])
      await expect(late()).rejects.toMatchObject({
        code: 'version-published-already',
        parameters: { number: 1 },
      });

    const second = await world.do(startVersion, 'olga', { id });
    expect(second.number).toBe(2);
    const copy = (await draftOf(id)).sections;
    expect(copy.map(({ heading }) => heading)).toEqual(['Doel', 'Geld']);
    const changed = [{ ...copy[0]!, text: 'Open tot 23 uur.' }, section('Evaluatie', 'Na een jaar.')];
    await save(second.id, 1, changed);
    await expect(publish(second.id, 2)).rejects.toMatchObject({ parameters: { sections: [], note: true } });
    await save(second.id, 2, (await draftOf(id)).sections, { note: 'Een uur langer open.' });
    await publish(second.id, 3);

    const seen = await world.see(publishedVersionOf, 'visitor', { slug, number: 2 });
    expect(seen).toMatchObject({
      version: { number: 2, note: 'Een uur langer open.' },
      sections: [{ heading: 'Doel' }, { heading: 'Evaluatie' }],
      versions: [{ number: 2 }, { number: 1 }],
    });
    const difference = await world.see(versionDifference, 'visitor', { slug, number: 2, since: 1 });
    expect(difference.sections.map(({ kind }) => kind)).toEqual(['changed', 'removed', 'added']);
    expect(difference.sections[0]!.paragraphs[0]!.parts).toEqual([
      { kind: 'same', text: 'Open tot ' },
      { kind: 'removed', text: '22' },
      { kind: 'added', text: '23' },
      { kind: 'same', text: ' uur.' },
    ]);
    for (const [number, since] of [
      [1, 2],
      [2, 2],
      [3, 1],
    ] as const)
      expect(await refusalOf(world.see(versionDifference, 'visitor', { slug, number, since }))).toBe(
        'not-found',
      );
  });

  test('after it, the button that began the version asks whether the next one is meant', async () => {
    const { id, draft: first } = await dossierWithDraft();
    await save(first.id, 1, [section('Doel', 'tekst')]);
    await publish(first.id, 2);
    const start = (once: string) => world.do(startVersion, 'olga', { id, ...{ once } });
    const second = await start('once-start-1');
    expect(await start('once-start-1')).toEqual(second);
    await world.do(saveVersion, 'olga', {
      id: second.id,
      revision: 1,
      note: 'Het doel is nieuw.',
      sections: [section('Doel', 'anders')],
    });
    await publish(second.id, 2);
    expect(await refusalOf(start('once-start-1'))).toBe('done-before');
    expect((await start('once-start-2')).number).toBe(3);
  });

  test('twice at the same moment publishes once', async () => {
    const { draft } = await dossierWithDraft();
    await save(draft.id, 1, [section('Doel', 'tekst')]);
    const results = await Promise.allSettled([publish(draft.id, 2), publish(draft.id, 2)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find((result) => result.status === 'rejected')!;
    expect(isRefusal(refused.reason) && refused.reason.code).toBe('version-published-already');
  });
});
