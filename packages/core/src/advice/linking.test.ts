import { adviceScenes } from '@samenspraak/testing/advice-scenes.ts';
import { openWorld, type PersonKey, refusalOf, type World } from '@samenspraak/testing/world.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dossierForWork, withdrawDossier } from '../dossiers/index.ts';
import { myTasks } from '../tasks/index.ts';
import { dossierTrail } from '../trail/index.ts';
import {
  adviceByNumber,
  adviceToLink,
  completeResponse,
  decisionForWork,
  linkAdvice,
  responseForWork,
  saveResponse,
} from './index.ts';

let world: World;
let scenes: ReturnType<typeof adviceScenes>;
beforeAll(async () => {
  world = await openWorld();
  scenes = adviceScenes(world);
});
afterAll(() => world.close());
beforeEach(() => world.at('2026-09-07T07:00:00.000Z'));

const unasked = () => scenes.submitted({ authorityIds: ['college-beverwijk'] });
const linkTasks = async (who: PersonKey) =>
  (await world.see(myTasks, who, {})).tasks.filter(({ kind }) => kind === 'link-advice');
const slugOf = async (id: string) => (await world.see(dossierForWork, 'olga', { id })).slug;

describe('unsolicited advice on no proposal', () => {
  it('is tied to one by an officer, and is from then on part of its trail and of its decision', async () => {
    const advice = await unasked();
    const { id: dossierId } = await scenes.dossier('Beter vervoer');
    expect(await linkTasks('olga')).toMatchObject([{ number: advice.number }]);
    const choice = await world.see(adviceToLink, 'olga', { id: advice.id });
    expect(choice.dossiers.map(({ id }) => id)).toContain(dossierId);

    world.at('2026-09-10T07:00:00.000Z');
    await world.do(linkAdvice, 'olga', { adviceId: advice.id, dossierId });
    expect(await linkTasks('olga')).toEqual([]);
    const shown = await world.see(adviceByNumber, 'visitor', { number: advice.number });
    expect(shown.dossiers).toMatchObject([{ id: dossierId, version: null, linkedOn: '2026-09-10' }]);

    const trail = await world.see(dossierTrail, 'visitor', { slug: await slugOf(dossierId) });
    expect(trail.advice).toMatchObject([
      { number: advice.number, version: null, linkedOn: '2026-09-10', addressees: [{ completedOn: null }] },
    ]);
    expect(trail.steps.filter(({ kind }) => kind.startsWith('advice-'))).toMatchObject([
      { kind: 'advice-submitted', on: '2026-09-07' },
      { kind: 'advice-linked', on: '2026-09-10', number: advice.number },
    ]);
    const decision = await world.see(decisionForWork, 'olga', { dossierId });
    expect(decision.advice.map(({ id }) => id)).toEqual([advice.id]);
  });

  it('is tied once to each proposal, and may belong to several', async () => {
    const advice = await unasked();
    const [one, two] = [await scenes.dossier('Een'), await scenes.dossier('Twee')];
    await world.do(linkAdvice, 'olga', { adviceId: advice.id, dossierId: one.id });
    const again = world.do(linkAdvice, 'lies', { adviceId: advice.id, dossierId: one.id });
    expect(await refusalOf(again)).toBe('advice-linked-already');
    await world.do(linkAdvice, 'lies', { adviceId: advice.id, dossierId: two.id });
    const { on, dossiers } = await world.see(adviceToLink, 'lies', { id: advice.id });
    expect(on.map(({ id }) => id).sort()).toEqual([one.id, two.id].sort());
    expect(dossiers.filter(({ id }) => id === one.id || id === two.id)).toEqual([]);
  });

  it('is no task any more once it has been answered, but may still be tied', async () => {
    const advice = await unasked();
    const response = { adviceId: advice.id, authorityId: 'college-beverwijk' };
    const { recommendations } = await world.see(responseForWork, 'olga', response);
    const answers = recommendations.map(({ id }) => ({ recommendationId: id, outcome: 'adopted' as const }));
    await world.do(saveResponse, 'olga', { ...response, revision: 0, answers });
    expect((await linkTasks('olga')).map(({ number }) => number)).toContain(advice.number);
    await world.do(completeResponse, 'olga', { ...response, decidedOn: '2026-09-07' });
    expect((await linkTasks('olga')).map(({ number }) => number)).not.toContain(advice.number);
    const { id: dossierId } = await scenes.dossier('Alsnog een plan');
    await world.do(linkAdvice, 'olga', { adviceId: advice.id, dossierId });
  });

  it('is tied by nobody else', async () => {
    const advice = await unasked();
    const { id: dossierId } = await scenes.dossier('Van een ander');
    for (const who of ['henk', 'greet', 'ben', 'carla', 'mo'] as const) {
      expect(await refusalOf(world.do(linkAdvice, who, { adviceId: advice.id, dossierId }))).toBe(
        'not-allowed',
      );
      expect(await linkTasks(who)).toEqual([]);
      // Henk works on the proposals of the region, to which advice for one of its members may belong.
      const seen = world.see(adviceToLink, who, { id: advice.id });
      if (who === 'henk') expect((await seen).dossiers).toEqual([]);
      else expect(await refusalOf(seen)).toBe('not-found');
    }
    expect(await refusalOf(world.do(linkAdvice, 'visitor', { adviceId: advice.id, dossierId }))).toBe(
      'sign-in-needed',
    );
  });

  it('is not tied to what is hidden, withdrawn or of another municipality, and solicited advice never', async () => {
    const advice = await unasked();
    const tied = (adviceId: string, dossierId: string) =>
      refusalOf(world.do(linkAdvice, 'olga', { adviceId, dossierId }));
    const { id: hidden } = await scenes.hiddenDossier('Nog niet openbaar');
    expect(await tied(advice.id, hidden)).toBe('dossier-not-published');
    const { id: gone } = await scenes.dossier('Ingetrokken');
    await world.do(withdrawDossier, 'olga', { id: gone, reason: 'Het geld is op.' });
    expect(await tied(advice.id, gone)).toBe('dossier-withdrawn');

    const { id: open } = await scenes.dossier('Gewoon');
    const asked = await scenes.submitted({ requestId: await scenes.sentRequest(open) });
    const { id: other } = await scenes.dossier('Een ander');
    expect(await tied(asked.id, other)).toBe('not-found');
    const draft = await scenes.draft({ authorityIds: ['college-beverwijk'] });
    expect(await tied(draft, other)).toBe('not-found');
  });
});
