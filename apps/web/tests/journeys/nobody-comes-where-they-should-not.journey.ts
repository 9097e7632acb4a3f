import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { texts } from '@samenspraak/texts/index.ts';
import { atDesk, expectHeading, follow } from '../stage/forms.ts';
import { expect, test } from '../stage/journey.ts';

const t = texts('nl');

test('Who is not signed in is led to the sign-in; who has no task there is told so; what is hidden is not found', async ({
  people,
}) => {
  const henk = await people.as('henk');
  await atDesk(henk, t.accounts.desk.dossiers);
  await follow(henk, /Een plek om elkaar te ontmoeten/);
  const dossier = henk.url();
  await follow(henk, /^Adviesaanvraag, begonnen op/);
  const request = henk.url();

  const visitor = await people.visitor();
  for (const address of [addresses.work, addresses.admin, addresses.account, dossier]) {
    await visitor.goto(address);
    await expectHeading(visitor, t.accounts.signIn.title);
  }
  expect(await visitor.context().cookies()).toEqual([]);

  const mo = await people.as('mo');
  const draft = await mo.goto(request);
  expect(draft?.status(), 'a request that was not sent does not exist for others').toBe(404);
  await expectHeading(mo, t.shell.error[404].title);
  const admin = await mo.goto(addresses.newCouncil);
  expect([403, 404]).toContain(admin?.status());
  await expect(mo.locator('h1')).toBeVisible();
});
