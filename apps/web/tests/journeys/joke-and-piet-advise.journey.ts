import type { Page } from '@playwright/test';
import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
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
  refusal,
  typed,
} from '../stage/forms.ts';
import { expect, test } from '../stage/journey.ts';
import { toldOnPage, trailAsData } from '../stage/trail.ts';

const t = texts('nl');
const { desk, page } = t.advice;
const dossier = 'Een plek om elkaar te ontmoeten in elke buurt van Heemskerk';
const council = 'Participatieraad Heemskerk';
const title = 'Maak de drempel laag';
const wishes = ['Schenk gratis koffie.', 'Open ook op zondag.'];

test('Henk asks for advice, Joke drafts it, Piet records the adoption and submits it, and Henk answers each recommendation', async ({
  people,
}) => {
  const henk = await people.as('henk');
  await askForAdvice(henk);
  const joke = await people.as('joke');
  const draft = await writeAdvice(joke);
  const piet = await people.as('piet');
  await piet.goto(draft);
  await recordAdoption(piet);
  const number = await submit(piet);
  await readAsPdf(piet, number);

  await answer(henk, number);
  await decide(henk, number);
  const visitor = await people.visitor();
  await visitor.goto(addresses.advice(number));
  await expect(
    visitor.getByText('Daar is geen geld voor: een beheerder op zondag kost te veel.'),
  ).toBeVisible();
});

/** The request was prepared before; Henk finds it among what he must do. */
const askForAdvice = async (henk: Page) => {
  await follow(henk, t.work.tasks['send-request']({ about: dossier, at: null, number: null }));
  await expectHeading(henk, desk.request.editTitle);
  await press(henk, desk.request.addQuestion);
  await expect(henk.getByText(texts('nl').shell.form.arranged)).toBeVisible();
  await fill(henk, { 'questions.1.text': 'Wie bereiken wij zo nog niet?', background: '' });
  await press(henk, desk.request.save);
  await expect(henk.getByText(desk.request.missing([t.fields.background]))).toBeVisible();
  await fill(henk, { background: 'De vragenlijst loopt nog; de eerste antwoorden staan in het dossier.' });
  await press(henk, desk.request.save);
  await expect(henk.getByRole('listitem').filter({ hasText: 'Wie bereiken wij zo nog niet?' })).toBeVisible();
  // What was typed after that is saved, and sent only once it was read.
  await fill(henk, { 'questions.1.text': 'Wie bereiken wij nog niet?' });
  await press(henk, desk.request.send([council]));
  await expect(henk.getByText(desk.request.savedNotSent)).toBeVisible();
  await press(henk, desk.request.send([council]));
  await expect(henk.getByText(desk.request.sentOn(today()))).toBeVisible();
};

const writeAdvice = async (joke: Page): Promise<string> => {
  await follow(joke, t.work.tasks['give-advice']({ about: dossier, at: council, number: null }));
  await expect(joke.getByText('Wie bereiken wij nog niet?')).toBeVisible();
  await joke.getByRole('button', { name: desk.request.start }).dblclick();
  await expect(joke.getByText(desk.draft.over(council))).toBeVisible();
  const draft = joke.url();
  await fill(joke, {
    title: '',
    'sections.0.heading': 'Wat wij zagen',
    'sections.0.body': 'Wij gingen kijken.',
  });
  await press(joke, desk.draft.save);
  await expectRefused(joke, problem('missing', 'title'));
  expect(await typed(joke, ['sections.0.body'])).toEqual({ 'sections.0.body': 'Wij gingen kijken.' });
  await fill(joke, { title, 'recommendations.0.text': wishes[0]! });
  await press(joke, desk.draft.addRecommendation);
  await fill(joke, {
    'recommendations.1.text': wishes[1]!,
    'recommendations.1.explanation': 'Dan zijn mensen alleen.',
  });
  await press(joke, desk.draft.save);
  await expect(joke.getByText(desk.draft.missing([t.fields.tenor]))).toBeVisible();
  await choose(joke, 'tenor', 'positiveWithRemarks');
  await press(joke, desk.draft.save);
  await expectHeading(joke, title);
  // A member drafts; what the council decided is recorded by its secretary or chair.
  await expect(joke.getByText(desk.draft.adoptBy)).toBeVisible();
  await atDesk(joke, t.accounts.desk.tasks);
  const drafts = joke.getByRole('link', {
    name: t.work.tasks['continue-advice']({ about: dossier, at: council, number: null }),
  });
  await expect(drafts, 'pressed twice, begun once').toHaveCount(1);
  return draft;
};

const recordAdoption = async (piet: Page) => {
  await follow(piet, desk.draft.adopt);
  await fill(piet, { dag: today() });
  await press(piet, desk.adoption.showMembers);
  await expect(piet.getByText(desk.adoption.quorum(2, 3))).toBeVisible();
  await piet.getByLabel('Hanna Hamer').check();
  await fill(piet, { votesFor: '1' });
  await press(piet, desk.adoption.record);
  await expectRefused(piet, refusal('no-quorum', { present: 1, quorum: 2 }));
  await expect(piet.getByLabel('Hanna Hamer')).toBeChecked();
  await piet.getByLabel('Piet Pen').check();
  await piet.getByLabel('Joke Jeugd').check();
  await press(piet, desk.adoption.record);
  await expectRefused(piet, refusal('votes-do-not-add-up', { votes: 1, present: 3 }));
  await fill(piet, { votesFor: '2', abstained: '1' });
  await press(piet, desk.adoption.record);
  await expectHeading(piet, desk.submission.title);
};

const submit = async (piet: Page): Promise<string> => {
  await expect(piet.getByText(desk.submission.warning)).toBeVisible();
  for (const wish of wishes) await expect(piet.getByText(wish)).toBeVisible();
  await piet.getByRole('button', { name: desk.submission.submit }).dblclick();
  await expectHeading(piet, title);
  await expect(piet).toHaveURL(/\/adviezen\/[^/]+$/);
  const number = decodeURIComponent(new URL(piet.url()).pathname.split('/').at(-1)!);
  await expect(piet.getByText(page.over(number), { exact: true })).toBeVisible();
  await piet.goto(addresses.advices);
  await expect(piet.getByRole('link', { name: title }), 'pressed twice, submitted once').toHaveCount(1);
  return number;
};

/** The document is made a moment after the advice was submitted. */
const readAsPdf = async (piet: Page, number: string) => {
  const link = piet.getByRole('link', { name: page.pdf });
  await expect(async () => {
    await piet.goto(addresses.advice(number));
    await expect(link).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  const response = await piet.request.get((await link.getAttribute('href'))!);
  expect(response.headers()['content-type']).toBe('application/pdf');
  expect((await response.body()).subarray(0, 5).toString()).toBe('%PDF-');
};

const answer = async (henk: Page, number: string) => {
  await atDesk(henk, t.accounts.desk.tasks);
  await follow(henk, new RegExp(number));
  await expectHeading(henk, desk.response.title);
  // Everything that is lacking is named at once.
  await press(henk, desk.response.complete);
  for (const lacking of [desk.response.open(1), desk.response.open(2), problem('missing', 'decidedOn')])
    await expectRefused(henk, lacking);
  await fill(henk, { introduction: 'Dank voor uw advies.', decidedOn: today() });
  await choose(henk, 'answers.0.outcome', 'adopted');
  await press(henk, desk.response.complete);
  await expectRefused(henk, desk.response.open(2));
  expect(await typed(henk, ['introduction', 'decidedOn'])).toEqual({
    introduction: 'Dank voor uw advies.',
    decidedOn: today(),
  });
  await choose(henk, 'answers.1.outcome', 'rejected');
  await press(henk, desk.response.complete);
  await expectRefused(henk, problem('reasons-needed', 'answers.1.reasons'));
  await expect(henk.locator('[name="answers.1.outcome"][value="rejected"]')).toBeChecked();
  await fill(henk, { 'answers.1.reasons': 'Daar is geen geld voor: een beheerder op zondag kost te veel.' });
  await press(henk, desk.response.save);
  await expect(henk.getByText(desk.response.saved)).toBeVisible();
  await fill(henk, { decidedOn: today() });
  await press(henk, desk.response.complete);
  await expectHeading(henk, title);
  await expect(henk.getByText(t.dossiers.page.answeredOn(today()))).toBeVisible();
};

const decide = async (henk: Page, number: string) => {
  await henk.goto(addresses.work);
  await atDesk(henk, t.accounts.desk.dossiers);
  await follow(henk, dossier);
  await follow(henk, t.dossiers.desk.page.toDecision);
  await fill(henk, { decidedOn: today(), summary: 'In elke buurt komt een plek, met gratis koffie.' });
  await choose(henk, 'outcome', 'adoptedWithChanges');
  await press(henk, desk.decision.record);
  await expectRefused(henk, refusal('decision-needs-advice-or-reason', {}));
  await henk.getByLabel(new RegExp(title)).check();
  await press(henk, desk.decision.record);
  await expectHeading(henk, dossier);
  const trail = await trailAsData(henk);
  for (const kind of ['request-sent', 'advice-submitted', 'response-completed', 'decision-recorded']) {
    const step = trail.steps.find((one) => one.kind === kind && one.on === today());
    await expect(toldOnPage(henk, trail, step!), kind).toHaveCount(1);
  }
  expect(trail.advice.map((advice) => advice.number)).toContain(number);
};

const today = () => dayOf(new Date().toISOString());
