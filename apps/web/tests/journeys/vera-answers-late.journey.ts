import type { Page } from '@playwright/test';
import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { texts } from '@samenspraak/texts/index.ts';
import { choose, expectHeading, fill, follow, press } from '../stage/forms.ts';
import { expect, test } from '../stage/journey.ts';
import { toldOnPage, trailAsData } from '../stage/trail.ts';

const t = texts('nl');
const { response } = t.advice.desk;

test('The regional advice gets three responses, and everyone can read that the one of Velsen is late', async ({
  people,
}) => {
  const visitor = await people.visitor();
  await visitor.goto(addresses.dossiers);
  await follow(visitor, /vervoer/i);
  const dossier = visitor.url();
  const before = await trailAsData(visitor);
  const advice = before.advice[0]!;
  const late = advice.addressees.find(({ completedOn }) => completedOn === null)!;
  expect(late.authority.name).toContain('Velsen');
  expect(late.overdueDays).toBeGreaterThan(0);
  await expect(visitor.locator('#nu')).toContainText(t.dossiers.page.nowTitle['response-overdue']([], ''));
  await expect(visitor.getByText(t.dossiers.page.noAnswerLate(late.overdueDays)).first()).toBeVisible();

  const vera = await people.as('vera');
  await answerEach(vera, advice.number);

  await visitor.goto(dossier);
  const after = await trailAsData(visitor);
  const responses = after.steps.filter((step) => step.kind === 'response-completed');
  expect(responses.map(({ authority }) => authority.name)).toEqual(
    ['Beverwijk', 'Heemskerk', 'Velsen'].map((place) => expect.stringContaining(place)),
  );
  for (const response of responses) {
    const told = toldOnPage(visitor, after, response);
    await expect(told).toHaveCount(1);
    const lateness =
      response.authority.id === late.authority.id ? [t.dossiers.page.late(late.overdueDays)] : [];
    await expect(told.locator('.trail__late'), response.authority.name).toHaveText(lateness);
  }
  await visitor.goto(addresses.advice(advice.number));
  await expect(visitor.getByText(t.dossiers.page.answeredLate(today(), late.overdueDays))).toBeVisible();
});

const answerEach = async (vera: Page, number: string) => {
  await follow(vera, new RegExp(number));
  await expectHeading(vera, response.title);
  const count = await vera.getByRole('radiogroup').count();
  expect(count).toBeGreaterThan(1);
  await choose(vera, 'answers.0.outcome', 'partlyAdopted');
  await fill(vera, { 'answers.0.reasons': 'In Velsen beginnen wij met één lijn.', decidedOn: today() });
  for (let index = 1; index < count; index += 1) await choose(vera, `answers.${index}.outcome`, 'adopted');
  await press(vera, response.complete);
  await expect(vera).toHaveURL(addresses.advice(number));
};

const today = () => dayOf(new Date().toISOString());
