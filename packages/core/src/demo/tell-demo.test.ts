import { secretFrom } from '../foundation/secret.ts';
import { openWorld, type World } from '@samenspraak/testing/world.ts';
import { freshStore } from '@samenspraak/testing/databases.ts';
import { visitor } from '@samenspraak/domain/shared/actor.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submittedAdvice } from '../advice/index.ts';
import type { Services } from '../foundation/services.ts';
import { tellDemo } from './index.ts';

describe('the demo', () => {
  let world: World;
  let services: Services;
  beforeAll(async () => {
    world = await openWorld();
    const store = await freshStore();
    services = { ...world.services, store, secret: secretFrom('a secret for the demo test, 32 signs') };
    await tellDemo(services);
  });
  afterAll(() => world.close());

  it('tells a story with advice from three councils, ending today', async () => {
    const { advice } = await submittedAdvice.run(services, visitor, { council: null, page: 1 });
    expect(advice.map(({ council }) => council).sort()).toEqual([
      'Participatieraad Beverwijk',
      'Participatieraad Velsen',
      'Regionale Participatieraad IJmond',
    ]);
  });
});
