import { freshStore } from '@samenspraak/testing/databases.ts';
import { openWorld, type World } from '@samenspraak/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPeople } from '../accounts/index.ts';
import { firstAdministrator } from './index.ts';
import { organisations } from './views.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('an empty installation gets a region and one administrator, also when it starts twice', async () => {
  const services = { ...world.services, store: await freshStore() };
  await Promise.all([
    firstAdministrator(services, 'bea@voorbeeld.nl'),
    firstAdministrator(services, 'bea@voorbeeld.nl'),
  ]);
  await firstAdministrator(services, 'else@voorbeeld.nl');
  const people = await demoPeople.run(services, { kind: 'visitor' }, {});
  expect(people.map(({ roles }) => roles)).toEqual([[{ role: 'administrator', at: 'Onze regio' }]]);
});

test('an installation that is in use gets no administrator from outside', async () => {
  const before = await world.see(organisations, 'visitor', {});
  await firstAdministrator(world.services, 'intruder@voorbeeld.nl');
  expect(await world.see(organisations, 'visitor', {})).toEqual(before);
  const people = await demoPeople.run(world.services, { kind: 'visitor' }, {});
  expect(people.some(({ name }) => name === 'Beheerder')).toBe(false);
});
