import { adviceScenes } from '@samenspraak/testing/advice-scenes.ts';
import { openWorld, refusalOf, type World } from '@samenspraak/testing/world.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startAdvice } from '../advice/index.ts';
import { withdrawDossier } from '../dossiers/index.ts';
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
    const begin = { councilId: 'raad-beverwijk', requestId, dossierIds: [], title: 'Advies' };
    expect(await refusalOf(world.do(startAdvice, 'mo', begin))).toBe('dossier-withdrawn');
  });
});
