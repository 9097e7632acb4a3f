import type { Page } from '@playwright/test';
import type { Trail } from '@samenspraak/domain/dossiers/trail.ts';
import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { texts } from '@samenspraak/texts/index.ts';
import { choose, expectHeading, fill, follow, press } from '../stage/forms.ts';
import { expect, test } from '../stage/journey.ts';

const t = texts('nl');
const { response } = t.advice.desk;
const executives = ['Beverwijk', 'Heemskerk', 'Velsen'];

test('The regional advice gets three responses, and everyone can read that the one of Velsen is late', async ({
  people,
}) => {
  const visitor = await people.visitor();
  await visitor.goto(addresses.dossiers);
  await follow(visitor, /vervoer/i);
  const dossier = visitor.url();
  const before = await read(visitor);
  const advice = before.advice[0]!;
  const late = advice.addressees.find(({ completedOn }) => completedOn === null)!;
  expect(late.authority.name).toContain('Velsen');
  expect(late.overdueDays).toBeGreaterThan(0);
  await expect(visitor.locator('#nu')).toContainText(t.dossiers.page.nowTitle['response-overdue']([], ''));
  await expect(visitor.getByText(t.dossiers.page.noAnswerLate(late.overdueDays)).first()).toBeVisible();

  const vera = await people.as('vera');
  await answerEach(vera, advice.number);

  await visitor.goto(dossier);
  const after = (await read(visitor)).advice[0]!;
  expect(after.addressees.map(({ completedOn }) => completedOn !== null)).toEqual([true, true, true]);
  const answered = visitor
    .locator('.trail__step')
    .filter({ hasText: `gaf antwoord op advies ${advice.number}` });
  await expect(answered).toHaveCount(3);
  for (const place of executives)
    await expect(answered.filter({ hasText: `van ${place}` }).first()).toBeVisible();
  await expect(answered.locator('.trail__late'), 'one of three').toHaveText([
    t.dossiers.page.late(late.overdueDays),
  ]);
  await visitor.goto(addresses.advice(advice.number));
  await expect(visitor.getByText(t.dossiers.page.answeredLate(today(), late.overdueDays))).toBeVisible();
});

const read = async (visitor: Page): Promise<Trail> => {
  const link = await visitor.getByRole('link', { name: t.dossiers.page.asData }).getAttribute('href');
  const answer = await visitor.request.get(link!);
  return ((await answer.json()) as { result: { data: Trail } }).result.data;
};

const answerEach = async (vera: Page, number: string) => {
  await expect(vera.getByText(/dagen? te laat, het moest/).first()).toBeVisible();
  await follow(vera, new RegExp(`^Beantwoord advies ${number} `));
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
