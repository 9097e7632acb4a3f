import type { Page } from '@playwright/test';
import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { addDays, dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { texts } from '@samenspraak/texts/index.ts';
import { choose, expectHeading, fill, follow, press } from '../stage/forms.ts';
import { expect, test } from '../stage/journey.ts';
import { toldOnPage, trailAsData } from '../stage/trail.ts';

const t = texts('nl');
const { desk } = t.advice;
const title = 'Rijd ook ’s avonds laat';
const wishes = ['Laat de taxi tot middernacht rijden.', 'Bel reizigers als de taxi te laat komt.'];
const daysLater = 60;

test.use({ siteOf: 'vera' });

test('A regional advice gets three responses, in the pages of three municipalities, and everyone can read that the one of Velsen is late', async ({
  people,
  site,
}) => {
  const sara = await people.as('sara');
  const number = await adviseAllThree(sara);

  for (const name of ['olga', 'henk']) {
    const officer = await people.as(name);
    await answerEach(officer, number, today());
  }
  const visitor = await people.visitor();
  await visitor.goto(addresses.dossiers);
  await follow(visitor, /vervoer/i);
  const dossier = visitor.url();
  const inTime = (await trailAsData(visitor)).advice.find((one) => one.number === number)!;
  expect(inTime.addressees.map(({ completedOn }) => completedOn)).toEqual([today(), today(), null]);

  await site.later(daysLater);
  await visitor.goto(dossier);
  const before = await trailAsData(visitor);
  const late = before.advice
    .find((one) => one.number === number)!
    .addressees.find(({ completedOn }) => completedOn === null)!;
  expect(late.authority.name).toContain('Velsen');
  expect(late.overdueDays).toBeGreaterThan(10);
  await expect(visitor.locator('#nu')).toContainText(t.dossiers.page.nowTitle['response-overdue']([], ''));
  await expect(visitor.getByText(t.dossiers.page.noAnswerLate(late.overdueDays)).first()).toBeVisible();

  const then = addDays(today(), daysLater);
  await answerEach(await people.as('vera'), number, then);
  await visitor.goto(dossier);
  const after = await trailAsData(visitor);
  const responses = after.steps.filter(
    (step) => step.kind === 'response-completed' && step.advice === number,
  );
  expect(responses.map(({ on, who }) => [on, who])).toEqual([
    [today(), expect.stringContaining('Beverwijk')],
    [today(), expect.stringContaining('Heemskerk')],
    [then, expect.stringContaining('Velsen')],
  ]);
  for (const response of responses) {
    const told = toldOnPage(visitor, after, response);
    await expect(told).toHaveCount(1);
    const lateness = response.on === then ? [t.dossiers.page.late(late.overdueDays)] : [];
    await expect(told.locator('.trail__late'), response.who).toHaveText(lateness);
  }
  await visitor.goto(addresses.advice(number));
  await expect(visitor.getByText(t.dossiers.page.answeredLate(then, late.overdueDays))).toBeVisible();
});

/** The secretary of the regional council writes down, adopts and submits advice to three executives at once. */
const adviseAllThree = async (sara: Page): Promise<string> => {
  await sara.goto(addresses.newAdvice);
  await sara.getByLabel('Regionale Participatieraad IJmond').check();
  await sara.getByLabel(/Vervoer voor mensen/).check();
  await fill(sara, { title });
  await press(sara, desk.begin.create);
  await expectHeading(sara, title);
  const places = ['Beverwijk', 'Heemskerk', 'Velsen'];
  for (const place of places)
    await sara.getByRole('checkbox', { name: new RegExp(`^college.*${place}$`, 'i') }).check();
  await fill(sara, {
    'sections.0.heading': 'Ons oordeel',
    'sections.0.body': 'Wie ’s avonds weg wil, kan nu niet terug.',
    'recommendations.0.text': wishes[0]!,
  });
  await choose(sara, 'tenor', 'positiveWithRemarks');
  await press(sara, desk.draft.addRecommendation);
  await fill(sara, { 'recommendations.1.text': wishes[1]! });
  await press(sara, desk.draft.save);

  await follow(sara, desk.draft.adopt);
  await fill(sara, { dag: today() });
  await press(sara, desk.adoption.showMembers);
  for (const member of ['Hanna Hamer', 'Sara Secretaris', 'Zoë Zorg']) await sara.getByLabel(member).check();
  await fill(sara, { votesFor: '3', votesAgainst: '0', abstained: '0' });
  await press(sara, desk.adoption.record);
  await press(sara, desk.submission.submit);
  await expect(sara).toHaveURL(/\/adviezen\/[^/]+$/);
  return decodeURIComponent(new URL(sara.url()).pathname.split('/').at(-1)!);
};

/** Somebody answers for the executive of their municipality, from the task that says by when. */
const answerEach = async (officer: Page, number: string, decidedOn: string) => {
  await follow(officer, new RegExp(number));
  await expectHeading(officer, desk.response.title);
  await choose(officer, 'answers.0.outcome', 'partlyAdopted');
  await fill(officer, { 'answers.0.reasons': 'Wij beginnen met het weekend.', decidedOn });
  await choose(officer, 'answers.1.outcome', 'adopted');
  await press(officer, desk.response.complete);
  await expect(officer).toHaveURL(addresses.advice(number));
};

const today = () => dayOf(new Date().toISOString());
