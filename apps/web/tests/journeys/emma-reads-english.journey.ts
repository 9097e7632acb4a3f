import { texts } from '@samenspraak/texts/index.ts';
import { expectHeading, fill, follow, press } from '../stage/forms.ts';
import { expect, test } from '../stage/journey.ts';

const t = texts('en');

test('Emma reads and answers in English, at the same addresses under /en', async ({ people }) => {
  const emma = await people.visitor();
  await emma.goto('/en');
  await expect(emma.locator('html')).toHaveAttribute('lang', 'en');
  await expectHeading(emma, t.home.title);
  await emma
    .getByRole('navigation', { name: t.shell.navigation })
    .getByRole('link', { name: t.shell.nav.consultations })
    .click();
  await expect(emma).toHaveURL('/en/raadplegingen');
  await follow(emma, 'Waar loopt u graag zomaar binnen?');
  // What people wrote stays in their language, and says so.
  await expect(emma.locator('main [lang="nl"]').first()).toBeVisible();
  await follow(emma, t.consultations.start.begin);
  await expect(emma).toHaveURL(/^.*\/en\/raadplegingen\/.*\/vraag\/1$/);
  await press(emma, t.consultations.question.next);
  await expect(emma).toHaveTitle(/^Error: /);
  await emma.getByRole('radio').first().check();
  await press(emma, t.consultations.question.next);
  await expect(emma).toHaveURL(/\/en\/raadplegingen\/.*\/vraag\/2$/);

  await emma.goto('/en/dossiers');
  await expectHeading(emma, t.dossiers.list.title);
  await follow(emma, /wijkteam/i);
  await expect(emma.getByRole('heading', { name: t.dossiers.page.trail })).toBeVisible();
  await emma.goto('/en/account/inloggen');
  await fill(emma, { email: 'nobody' });
  await press(emma, t.accounts.signIn.submit);
  await expect(emma).toHaveTitle(/^Error: /);
  const response = await emma.goto('/en/dossiers/nowhere');
  expect(response?.status()).toBe(404);
  await expectHeading(emma, t.shell.error[404].title);
});
