import type { Page } from '@playwright/test';
import type { Trail } from '@samenspraak/domain/dossiers/trail.ts';
import { themes } from '@samenspraak/domain/organisations/vocabulary.ts';
import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { longDay } from '@samenspraak/texts/format.ts';
import { texts } from '@samenspraak/texts/index.ts';
import { expectHeading, fill, follow, press } from '../stage/forms.ts';
import { expect, test } from '../stage/journey.ts';
import { toldOnPage, trailAsData } from '../stage/trail.ts';

const t = texts('nl');
const title = /wijkteam/i;

test('Mila finds a proposal that travelled the whole way, and reads every stage of it on one page', async ({
  people,
}) => {
  const mila = await people.visitor();
  const scripts: string[] = [];
  mila.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await mila.goto(addresses.home);
  await expectHeading(mila, t.home.title);
  await mila.keyboard.press('Tab');
  await expect(mila.getByRole('link', { name: t.shell.skip })).toBeFocused();
  await mila
    .getByRole('navigation', { name: t.shell.navigation })
    .getByRole('link', { name: 'Dossiers' })
    .click();
  await fill(mila, { words: 'wijkteam' });
  await press(mila, t.dossiers.list.show);
  await follow(mila, title);
  await expectHeading(mila, title);
  const slug = new URL(mila.url()).pathname.split('/').at(-1)!;

  const trail = await trailAsData(mila);
  expect(trail.dossier.slug).toBe(slug);
  await expectWholeTrail(mila, trail);
  await readWhatItLeadsTo(mila, trail);
  await lookAround(mila);
  // Every component in every state, in the colours of each municipality: each page is inspected, in the dark too.
  for (const theme of themes) {
    await mila.goto(`/stijl?thema=${theme}`);
    await expect(mila.locator('html')).toHaveClass(new RegExp(`theme-${theme}`));
  }
  expect(await mila.context().cookies(), 'reading needs no cookie').toEqual([]);
  expect(scripts, 'and no script').toEqual([]);
});

const expectWholeTrail = async (mila: Page, trail: Trail) => {
  const kinds = new Set(trail.steps.map(({ kind }) => kind));
  for (const kind of [
    ...(['version-published', 'consultation-opened', 'consultation-closed', 'results-published'] as const),
    ...(['table-session', 'finding', 'request-sent', 'advice-submitted'] as const),
    ...(['response-completed', 'decision-recorded'] as const),
  ])
    expect(kinds, `the trail tells of ${kind}`).toContain(kind);

  for (const step of trail.steps) {
    if (step.kind === 'phase') continue;
    const told = toldOnPage(mila, trail, step);
    await expect(told, `${step.on}: ${step.kind}`).toHaveCount(1);
    await expect(told.locator('time').first()).toHaveText(longDay(step.on, 'nl'));
  }
  const shown = mila.locator('.trail__step--past');
  const days = await shown
    .locator('time:first-child')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
  expect(days, 'from old to new').toEqual([...days].sort());
  await expect(mila.locator('[aria-current="step"]')).toHaveCount(1);
};

const readWhatItLeadsTo = async (mila: Page, trail: Trail) => {
  const [advice] = trail.advice;
  for (const { number, text, answers } of advice!.recommendations) {
    await expect(mila.getByText(text).first(), `recommendation ${number}`).toBeVisible();
    for (const { reasons } of answers)
      if (reasons) await expect(mila.getByText(reasons).first()).toBeVisible();
  }
  const back = mila.url();
  for (const link of [
    mila.getByRole('link', { name: t.dossiers.page.toResults }),
    mila.locator('.trail a[href^="/thematafels/"]'),
    mila.locator('.trail a[href^="/adviezen/"]'),
    mila.locator('#versies ~ ul a'),
  ]) {
    await link.first().click();
    await expect(mila.locator('h1')).toBeVisible();
    expect(mila.url()).not.toBe(back);
    await mila.goto(back);
  }
};

/** The other public pages, and the one that is not there. */
const lookAround = async (mila: Page) => {
  await mila.goto(addresses.councils);
  await follow(mila, 'Participatieraad Beverwijk');
  await expectHeading(mila, 'Participatieraad Beverwijk');
  for (const address of [addresses.advices, addresses.accessibility, addresses.privacy, addresses.contact]) {
    await mila.goto(address);
    await expect(mila.locator('h1')).toBeVisible();
  }
  await mila.goto(addresses.advicesOf('participatieraad-beverwijk'));
  await expect(mila.getByLabel(t.advice.list.filter)).toHaveValue('participatieraad-beverwijk');
  // The region was called that before it got its name.
  for (const of of [addresses.privacyOf, addresses.accessibilityOf]) {
    await mila.goto(of('onze-regio'));
    await expect(mila).toHaveURL(of('ijmond'));
  }
  await mila.goto(addresses.privacyOf('beverwijk'));
  await expect(mila.locator('h1')).toBeVisible();
  await mila.goto(addresses.accessibilityOf('velsen'));
  await expect(mila.locator('h1')).toBeVisible();
  const response = await mila.goto('/dossiers/dit-bestaat-niet');
  expect(response?.status()).toBe(404);
  await expectHeading(mila, t.shell.error[404].title);
};
