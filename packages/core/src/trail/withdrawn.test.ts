import { adviceScenes } from '@samenspraak/testing/advice-scenes.ts';
import { openWorld, refusalOf, type World } from '@samenspraak/testing/world.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftRequest, sendRequest, startAdvice, withdrawRequest } from '../advice/index.ts';
import { changePhase, withdrawDossier } from '../dossiers/index.ts';
import { myTasks } from '../tasks/index.ts';
import { dossierTrail } from './index.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('a proposal that is withdrawn after a council was asked', () => {
  it('asks nothing of the council any more, and does not call it late', async () => {
    const scenes = adviceScenes(world);
    const { id, slug } = await scenes.dossier('Toch niet');
    const requestId = await scenes.sentRequest(id);
    await world.do(withdrawDossier, 'olga', { id, reason: 'Het Rijk regelt het.' });
    world.at('2027-01-04T09:00:00.000Z');
    const { steps, now, next } = await world.see(dossierTrail, 'visitor', { slug });
    expect(steps.map(({ kind }) => kind)).not.toContain('advice-overdue');
    expect([now.turn, next]).toEqual([[], []]);
    expect((await world.see(myTasks, 'mo', {})).tasks).toEqual([]);
    expect((await world.see(myTasks, 'olga', {})).tasks).toEqual([]);
    const begin = { councilId: 'raad-beverwijk', requestId, dossierIds: [], title: 'Advies' };
    expect(await refusalOf(world.do(startAdvice, 'mo', begin))).toBe('dossier-withdrawn');
  });

  it('takes the task from who was writing, and still waits for the answer to advice that was given', async () => {
    world.at('2026-09-07T07:00:00.000Z');
    const scenes = adviceScenes(world);
    const { id, slug } = await scenes.dossier('Toch ook niet');
    const { number } = await scenes.submitted({ requestId: await scenes.sentRequest(id) });
    await scenes.nextVersion(id);
    const { id: second } = await world.do(draftRequest, 'olga', {
      ...scenes.requestFor(id),
      lateReason: 'Er kwam een vraag bij.',
    });
    await world.do(sendRequest, 'olga', { id: second });
    await scenes.draft({ requestId: second });
    await world.do(withdrawDossier, 'olga', { id, reason: 'Het Rijk regelt het.' });
    expect((await world.see(myTasks, 'mo', {})).tasks).toEqual([]);
    const { now, next } = await world.see(dossierTrail, 'visitor', { slug });
    expect(now.turn).toMatchObject([{ task: 'respond', about: { advice: number } }]);
    expect(next).toMatchObject([{ kind: 'response-due', on: '2026-10-19' }]);
  });
});

describe('what comes next', () => {
  it('names who decides while a council still has time, once the proposal is up for decision', async () => {
    const scenes = adviceScenes(world);
    const { id, slug } = await scenes.dossier('Vooruit gezet');
    await scenes.sentRequest(id);
    await world.do(changePhase, 'olga', { id, phase: 'decision', note: '' });
    const { now, next } = await world.see(dossierTrail, 'visitor', { slug });
    expect(now.turn.map(({ task }) => task)).toEqual(['advise', 'decide']);
    expect(next.map(({ kind, phase }) => phase ?? kind)).toEqual(['advice-due', 'carryingOut', 'evaluated']);
  });

  it('puts an answer that has no day yet before the decision that is planned', async () => {
    const scenes = adviceScenes(world);
    const { id, slug } = await scenes.dossier('Met planning');
    const { id: requestId } = await world.do(draftRequest, 'olga', {
      ...scenes.requestFor(id),
      plannedDecisionOn: '2026-12-15',
    });
    await world.do(sendRequest, 'olga', { id: requestId });
    const { next } = await world.see(dossierTrail, 'visitor', { slug });
    expect(next.map(({ kind, phase }) => phase ?? kind)).toEqual([
      'advice-due',
      'response',
      'decision-planned',
      'carryingOut',
      'evaluated',
    ]);
  });

  it('is for the municipality to choose when the advice is late, and then somebody has that task', async () => {
    const scenes = adviceScenes(world);
    const { id, slug } = await scenes.dossier('Advies bleef uit');
    await scenes.sentRequest(id);
    world.at('2026-11-01T09:00:00.000Z');
    const { now } = await world.see(dossierTrail, 'visitor', { slug });
    expect(now.sentence).toBe('advice-overdue');
    expect(now.turn.map(({ task }) => task)).toEqual(['proceed', 'advise']);
    expect((await world.see(myTasks, 'lies', {})).tasks).toContainEqual(
      expect.objectContaining({ kind: 'go-on-without', about: 'Advies bleef uit', since: '2026-10-19' }),
    );
    world.at('2026-09-07T07:00:00.000Z');
  });

  it('is to ask for advice when the only request was withdrawn, and then somebody has that task', async () => {
    const scenes = adviceScenes(world);
    const { id } = await scenes.dossier('Opnieuw te vragen');
    const requestId = await scenes.sentRequest(id);
    expect((await world.see(myTasks, 'olga', {})).tasks.map(({ kind }) => kind)).not.toContain('ask-advice');
    await world.do(withdrawRequest, 'olga', { id: requestId, reason: 'De vraag was niet goed.' });
    expect((await world.see(myTasks, 'lies', {})).tasks).toContainEqual(
      expect.objectContaining({ kind: 'ask-advice', about: 'Opnieuw te vragen' }),
    );
  });
});
