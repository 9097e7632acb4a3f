import { type APIRequestContext, type Page } from '@playwright/test';
import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { addDays, dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { texts } from '@samenspraak/texts/index.ts';
import {
  atDesk,
  expectHeading,
  expectRefused,
  fill,
  follow,
  press,
  problem,
  refusal,
  typed,
  unfold,
} from '../stage/forms.ts';
import { expect, test } from '../stage/journey.ts';

const t = texts('nl').consultations;
const { desk } = t;
const title = 'Wat wilt u in het Marquettepark?';

test('Henk opens a round; Roos answers it, corrects it with her code, and reads the results after closing', async ({
  people,
}) => {
  const henk = await people.as('henk');
  await makeRound(henk);
  await writeQuestions(henk);
  const slug = await previewAndOpen(henk);

  const roos = await people.visitor();
  const code = await answer(roos, slug);
  const atHome = await people.visitor();
  await correct(atHome, slug, code);
  for (let n = 0; n < 9; n += 1) await answerToo(await people.passerBy(), slug, n);

  await seeAnswersComeIn(henk);
  await closeAndPublish(henk);
  await readResults(roos, slug);
});

const makeRound = async (henk: Page) => {
  await atDesk(henk, 'Dossiers');
  await follow(henk, /Een plek om elkaar te ontmoeten/);
  await follow(henk, texts('nl').dossiers.desk.page.newConsultation);
  await press(henk, desk.create);
  await expectRefused(henk, problem('missing', 'title'));
  await fill(henk, { title });
  // Who is not sure presses twice; it is one round all the same.
  await henk.getByRole('button', { name: desk.create }).dblclick();
  await expectHeading(henk, desk.editDetails);
  const overview = henk.url().replace(/\/gegevens$/, '');
  await henk.goBack();
  await henk.reload();
  await expect(henk.getByRole('link', { name: title })).toHaveCount(1);
  await henk.goto(`${overview}/gegevens`);

  const text = {
    goal: 'Het park wordt opnieuw ingericht. Wij willen weten wat u er graag doet.',
    roomForInfluence: 'Wat er komt te staan. De grootte van het park staat vast.',
    targetGroup: 'Iedereen die in Heemskerk woont.',
    afterwards: 'In maart leest u op deze pagina wat wij met de antwoorden doen.',
    closesTime: '17.00',
  };
  await fill(henk, text);
  await henk.locator('[name="closesOn"]').fill(addDays(today(), -3));
  await press(henk, desk.form.save);
  // Saving a draft asks for nothing yet; opening does, and says what.
  await expectHeading(henk, title);
  await expect(henk.getByRole('link', { name: desk.missing({ what: 'closes-in-the-past' }) })).toBeVisible();
  await follow(henk, desk.editDetails);
  expect(await typed(henk, ['goal', 'closesOn'])).toEqual({
    goal: text.goal,
    closesOn: addDays(today(), -3),
  });
  await henk.locator('[name="closesOn"]').fill(addDays(today(), 21));
  await press(henk, desk.form.save);
};

const writeQuestions = async (henk: Page) => {
  await follow(henk, desk.editQuestions);
  const question = (index: number, values: Record<string, string>) =>
    fill(
      henk,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [`questions.${index}.${name}`, value]),
      ),
    );
  const kind = (index: number, label: string) =>
    henk.locator(`[name="questions.${index}.kind"]`).selectOption({ label });

  await question(0, { text: 'Hoe vaak komt u in het park?', options: 'Elke week\nSoms\nNooit' });
  for (const [index, label] of [desk.kinds.chooseUpTo, desk.kinds.scale, desk.kinds.openText].entries()) {
    await press(henk, desk.questionForm.add);
    await kind(index + 1, label);
  }
  await question(1, { text: 'Wat mist u het meest?', options: 'Bankjes\nSchaduw\nEen wc', maxChoices: '2' });
  await question(2, { text: 'Ik voel mij veilig in het park.', lowLabel: 'Oneens', highLabel: 'Eens' });
  await question(3, { text: 'Wat wilt u nog kwijt?' });
  await henk.locator('[name="questions.3.required"]').uncheck();
  await press(henk, desk.questionForm.save);
  await expect(henk.getByText(desk.ready)).toBeVisible();
};

const previewAndOpen = async (henk: Page): Promise<string> => {
  await follow(henk, desk.preview);
  await expectHeading(henk, title);
  await expect(henk.getByText(desk.previewNote)).toBeVisible();
  await expect(henk.getByText('Wat mist u het meest?')).toBeVisible();
  await follow(henk, desk.back);
  await unfold(henk, desk.open);
  await press(henk, desk.openConfirm);
  await expect(henk.getByText(desk.answeredFew, { exact: true })).toBeVisible();
  const address = await henk.getByRole('link', { name: desk.public }).getAttribute('href');
  return address!.split('/').at(-1)!;
};

const answer = async (roos: Page, slug: string): Promise<string> => {
  await roos.goto(addresses.consultations);
  await follow(roos, title);
  await expectHeading(roos, title);
  await expect(roos.getByText(t.start.anonymous)).toBeVisible();
  expect(await roos.context().cookies(), 'no cookie before she begins').toEqual([]);

  await follow(roos, t.start.begin);
  await expect(roos).toHaveTitle(/^Vraag 1 van 4/);
  await press(roos, t.question.next);
  await expectRefused(roos, t.question.problem({ number: 1, kind: 'missing' }));
  expect(await roos.context().cookies(), 'and none for an answer that was refused').toEqual([]);
  await roos.getByLabel('Soms').check();
  await press(roos, t.question.next);

  for (const name of ['Bankjes', 'Schaduw', 'Een wc']) await roos.getByLabel(name).check();
  await press(roos, t.question.next);
  await expectRefused(roos, t.question.problem({ number: 2, kind: 'too-many', limit: 2, now: 3 }));
  for (const name of ['Bankjes', 'Schaduw', 'Een wc']) await expect(roos.getByLabel(name)).toBeChecked();
  await roos.getByLabel('Schaduw').uncheck();
  await press(roos, t.question.next);

  await roos.getByLabel('4', { exact: true }).check();
  await press(roos, t.question.next);
  await roos.getByRole('textbox').fill('Zet er ook lampen neer.');
  await press(roos, t.question.next);

  await expectHeading(roos, t.check.title);
  await expect(roos.getByText('Bankjes')).toBeVisible();
  await expect(roos.getByText('Zet er ook lampen neer.')).toBeVisible();
  await follow(roos, new RegExp(t.check.changeAbout(3)));
  await expect(roos.getByLabel('4', { exact: true })).toBeChecked();
  await roos.getByRole('radio', { name: /^5/ }).check();
  await press(roos, t.question.toCheck);
  await expectHeading(roos, t.check.title);
  await roos.getByRole('button', { name: t.check.send }).dblclick();
  await expectHeading(roos, t.sent.title);

  // Going back does not send anything again, and what she sent is still there.
  await roos.goBack();
  await roos.goto(addresses.consultationSent(slug));
  await expectHeading(roos, t.sent.title);
  return (await roos.getByText(/^[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}$/).textContent())!;
};

/** On another device, with the code as people type it. */
const correct = async (atHome: Page, slug: string, code: string) => {
  await atHome.goto(addresses.consultation(slug));
  await follow(atHome, t.start.myAnswer);
  await press(atHome, t.mine.show);
  await expectRefused(atHome, t.mine.codeMissing);
  await fill(atHome, { code: 'BCDF-GH23-KMNP' });
  await press(atHome, t.mine.show);
  await expectRefused(atHome, refusal('code-unknown', {}));
  expect(await typed(atHome, ['code'])).toEqual({ code: 'BCDF-GH23-KMNP' });
  await fill(atHome, { code: ` ${code.toLowerCase().replaceAll('-', ' ')} ` });
  await press(atHome, t.mine.show);

  await expectHeading(atHome, t.mine.title);
  await follow(atHome, t.mine.correct);
  await follow(atHome, new RegExp(t.check.changeAbout(1)));
  await expect(atHome.getByLabel('Soms')).toBeChecked();
  await atHome.getByLabel('Nooit').check();
  await press(atHome, t.question.toCheck);
  await press(atHome, t.check.sendCorrection);
  await expectHeading(atHome, t.sent.titleCorrected);
  await press(atHome, t.sent.forget);
  await expect(atHome.getByText(t.sent.forgotten)).toBeVisible();
  expect(await atHome.context().cookies(), 'forgotten on this device').toEqual([]);
};

/** One of nine others: six come every week, three never. */
const answerToo = async (passerBy: APIRequestContext, slug: string, n: number) => {
  const steps = [
    [addresses.consultationQuestion(slug, 1), `v1=${n < 6 ? 1 : 3}`],
    [addresses.consultationQuestion(slug, 2), 'v2%5B%5D=1'],
    [addresses.consultationQuestion(slug, 3), `v3=${1 + (n % 5)}`],
    [addresses.consultationQuestion(slug, 4), `v4=Meer+bankjes+${n}`],
    [`${addresses.consultationCheck(slug)}?/send`, ''],
  ] as const;
  for (const [address, data] of steps) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
    const response = await passerBy.post(address, { data, headers, maxRedirects: 0 });
    expect(response.status(), `${address} ${data}`).toBe(303);
  }
};

/** Henk's page stood open all the while: with script the number came by itself. */
const seeAnswersComeIn = async (henk: Page) => {
  if (test.info().project.name === 'no-script') await henk.reload();
  await expect(henk.getByText(desk.answeredAbout(10), { exact: true })).toBeVisible({ timeout: 30_000 });
};

const closeAndPublish = async (henk: Page) => {
  await henk.reload();
  await expect(henk.getByText(desk.answeredAbout(10))).toBeVisible();
  await unfold(henk, desk.close);
  await press(henk, desk.close);
  await expect(henk.getByText(desk.methodMissing)).toBeVisible();
  await expect(henk.getByRole('button', { name: desk.publish })).toHaveCount(0);
  await follow(henk, desk.editMethod);
  await fill(henk, { methodInvited: 'veel' });
  await press(henk, desk.form.save);
  await expectRefused(henk, problem('not-a-number', 'methodInvited'));
  expect(await typed(henk, ['methodInvited'])).toEqual({ methodInvited: 'veel' });
  await fill(henk, {
    methodWhoWasAsked: 'Iedereen in Heemskerk, met posters bij het park.',
    methodInvited: '',
    methodInvitedNote: 'Het is een open raadpleging.',
    methodHow: 'Op deze site en op papier, zonder naam.',
    methodLimits: 'Wie niet in het park komt, deed minder mee.',
    conclusion: 'De meeste mensen komen er elke week en missen bankjes.',
  });
  await press(henk, desk.form.save);
  await expect(henk.getByText(desk.methodReady)).toBeVisible();
  await unfold(henk, desk.publish);
  await press(henk, desk.publish);
  await expect(henk.getByText(desk.published)).toBeVisible();

  await follow(henk, desk.openAnswers.read);
  await expectHeading(henk, desk.openAnswers.title);
  await expect(henk.getByText('Zet er ook lampen neer.')).toBeVisible();
  await expect(henk.getByRole('listitem').filter({ hasText: /^Meer bankjes/ })).toHaveCount(9);
};

const readResults = async (roos: Page, slug: string) => {
  // The form she left open says what happened, and the address of the round tells what came of it.
  await roos.goto(addresses.consultationQuestion(slug, 1));
  await expect(roos).toHaveURL(addresses.consultation(slug));
  await expectHeading(roos, title);
  await expect(roos.getByText(t.start.saidN(10))).toBeVisible();
  await follow(roos, t.start.toResults);
  await expectHeading(roos, t.results.title(title));
  await expect(roos.getByText('De meeste mensen komen er elke week en missen bankjes.')).toBeVisible();
  await expect(roos.getByText('Wie niet in het park komt, deed minder mee.')).toBeVisible();
  await expect(roos.getByRole('img').first()).toContainText('60 %');
  const figures = roos.getByRole('table').first();
  const row = (name: string) => figures.getByRole('row', { name, exact: true });
  await expect(row('Elke week 6 60 %')).toBeVisible();
  await expect(row('Soms 0 0 %'), 'her first answer no longer counts').toBeVisible();
  await expect(row('Nooit 4 40 %'), 'her correction does').toBeVisible();
};

const today = () => dayOf(new Date().toISOString());
