import { codeFromHmac } from '@samenspraak/domain/accounts/rules.ts';
import { outbox, person } from '@samenspraak/drizzle/schema/index.ts';
import { freshStore } from '@samenspraak/testing/databases.ts';
import { system, visitor } from '@samenspraak/domain/shared/actor.ts';
import { openWorld, refusalOf, type World } from '@samenspraak/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askForCode, demoPeople, signIn } from '../accounts/index.ts';
import { beginAdministration, correctBeginning } from './begin-administration.ts';
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
  const people = await demoPeople.run(services, { kind: 'visitor' }, {});
  expect(people.map(({ roles }) => roles)).toEqual([[{ role: 'administrator', at: 'Onze regio' }]]);
});

test('a mistake in the address of the first administrator is corrected, until somebody has come in', async () => {
  const services = { ...world.services, store: await freshStore() };
  const invited = async () => {
    const letters = await services.store.read.select().from(outbox);
    const [one] = await services.store.read.select().from(person);
    return { letters: letters.length, email: one!.email };
  };
  for (const email of ['bae@voorbeeld.nl', 'bea@voorbeeld.nl', 'bea@voorbeeld.nl'])
    await firstAdministrator(services, email);
  expect(await invited()).toEqual({ letters: 2, email: 'bea@voorbeeld.nl' });
  const { codeId } = await askForCode.run(services, visitor, { email: 'bea@voorbeeld.nl' });
  const code = codeFromHmac(services.secret.hmac('sign-in-code', codeId));
  expect((await signIn.run(services, visitor, { codeId, code })).signedIn).toBe(true);
  await firstAdministrator(services, 'intruder@voorbeeld.nl');
  expect(await invited()).toMatchObject({ email: 'bea@voorbeeld.nl' });
});

test('beginning and correcting that is for the system only, and each at its time', async () => {
  const services = { ...world.services, store: await freshStore() };
  const email = 'intruder@voorbeeld.nl';
  const administrator = {
    kind: 'person' as const,
    accountId: 'account-ben',
    personId: 'ben',
    offices: [{ organisationId: 'ijmond', role: 'administrator' as const }],
    seats: [],
  };
  const refused = async (act: typeof beginAdministration | typeof correctBeginning) => [
    await refusalOf(act.run(services, visitor, { email })),
    await refusalOf(act.run(services, administrator, { email })),
  ];
  // Empty: begun by nobody from outside, and there is nothing to correct.
  expect(await refused(beginAdministration)).toEqual(['sign-in-needed', 'not-found']);
  expect(await refusalOf(correctBeginning.run(services, system, { email }))).toBe('not-found');
  await beginAdministration.run(services, system, { email: 'bea@voorbeeld.nl' });
  // Begun: corrected by nobody from outside, and not begun again.
  expect(await refused(correctBeginning)).toEqual(['sign-in-needed', 'not-found']);
  expect(await refusalOf(beginAdministration.run(services, system, { email }))).toBe('not-found');
  expect((await services.store.read.select().from(person)).map((one) => one.email)).toEqual([
    'bea@voorbeeld.nl',
  ]);
  await correctBeginning.run(services, system, { email: 'bo@voorbeeld.nl' });
  expect((await services.store.read.select().from(person)).map((one) => one.email)).toEqual([
    'bo@voorbeeld.nl',
  ]);
});

test('an installation that is in use gets no administrator from outside', async () => {
  const before = await world.see(organisations, 'visitor', {});
  await firstAdministrator(world.services, 'intruder@voorbeeld.nl');
  expect(await world.see(organisations, 'visitor', {})).toEqual(before);
  const people = await demoPeople.run(world.services, { kind: 'visitor' }, {});
  expect(people.some(({ name }) => name === 'Beheerder')).toBe(false);
});
