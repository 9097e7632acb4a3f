import type { Page } from '@playwright/test';
import { addDays, dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { texts } from '@samenspraak/texts/index.ts';
import {
  atDesk,
  choose,
  expectHeading,
  expectRefused,
  fill,
  follow,
  press,
  problem,
  typed,
} from '../stage/forms.ts';
import { expect, test } from '../stage/journey.ts';

const { themeTables, dossiers, accounts } = texts('nl');
const { desk } = themeTables;
const theme = 'De eerste keer over de drempel';
const finding = 'Wie gebracht wordt, komt terug. Wie alleen komt, blijft vaak bij de deur staan.';

test('Henk begins a theme table; what it found can be read by everyone, and who sat there by nobody', async ({
  people,
}) => {
  const henk = await people.as('henk');
  await begin(henk);
  await invite(henk);
  await recordSession(henk);
  await writeFinding(henk);
  await follow(henk, desk.publicPage);

  const visitor = await people.visitor();
  await visitor.goto(henk.url());
  await expectHeading(visitor, theme);
  await expect(visitor.getByText(finding)).toBeVisible();
  await expect(visitor.getByText('Koffie helpt.')).toBeVisible();
  await expect(visitor.getByText(themeTables.public.people('1 mantelzorger'))).toBeVisible();
  await expect(visitor.getByText('Truus Tafel')).toHaveCount(0);
});

const begin = async (henk: Page) => {
  await atDesk(henk, accounts.desk.dossiers);
  await follow(henk, /Een plek om elkaar te ontmoeten/);
  await follow(henk, dossiers.desk.page.newTable);
  await fill(henk, { theme, startsOn: addDays(today(), -7), endsOn: addDays(today(), -30) });
  await choose(henk, 'ladderRung', 'advise');
  await press(henk, desk.start);
  await expectRefused(henk, problem('missing', 'question'));
  expect(await typed(henk, ['theme', 'endsOn'])).toEqual({ theme, endsOn: addDays(today(), -30) });
  await expect(henk.locator('[name="ladderRung"][value="advise"]')).toBeChecked();
  await fill(henk, { question: 'Wat helpt u de eerste keer?', endsOn: addDays(today(), 30) });
  await henk.getByRole('button', { name: desk.start }).dblclick();
  await expectHeading(henk, theme);
};

const invite = async (henk: Page) => {
  await fill(henk, { name: 'Truus Tafel' });
  await press(henk, desk.addPerson);
  await expectRefused(henk, problem('choose', 'kind'));
  await henk.locator('[name="kind"]').selectOption('informalCarer');
  await press(henk, desk.addPerson);
  await expect(henk.getByRole('rowheader', { name: 'Truus Tafel' })).toHaveCount(1);
};

const recordSession = async (henk: Page) => {
  await follow(henk, desk.newSession);
  await fill(henk, { heldOn: today(), place: 'Wijkcentrum', present: 'vier', notes: 'Koffie helpt.' });
  await press(henk, desk.save);
  await expectRefused(henk, problem('not-a-number', 'present'));
  expect(await typed(henk, ['present', 'notes'])).toEqual({ present: 'vier', notes: 'Koffie helpt.' });
  await fill(henk, { present: '4' });
  await press(henk, desk.save);
  await expectHeading(henk, /^Bijeenkomst van/);
  await press(henk, desk.publishSession);
  await expect(henk.getByRole('button', { name: desk.publishSession })).toHaveCount(0);
};

const writeFinding = async (henk: Page) => {
  await atDesk(henk, accounts.desk.tasks);
  await follow(henk, texts('nl').work.themeTables);
  await follow(henk, theme);
  await follow(henk, desk.newFinding);
  await fill(henk, { text: finding });
  await henk.getByRole('button', { name: desk.save }).dblclick();
  await expectHeading(henk, desk.findingTitle(1));
  await press(henk, desk.publishFinding);
  await expect(henk.getByRole('button', { name: desk.publishFinding })).toHaveCount(0);
  await henk.goto(henk.url().replace(/\/bevindingen.*$/, ''));
  await expect(henk.getByRole('link', { name: /^Bevinding \d/ }), 'pressed twice, added once').toHaveCount(1);
};

const today = () => dayOf(new Date().toISOString());
