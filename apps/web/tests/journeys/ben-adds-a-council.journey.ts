import type { Page } from '@playwright/test';
import { addresses } from '@samenspraak/domain/shared/addresses.ts';
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
} from '../stage/forms.ts';
import { expect, test } from '../stage/journey.ts';

const { admin, councils, accounts, demo, work } = texts('nl');
const council = 'Jeugdraad Velsen';
const email = 'yara@voorbeeld.nl';

test('Ben adds a council with its terms, invites Yara, and she signs in from the mail', async ({
  people,
}) => {
  const ben = await people.as('ben');
  await addCouncil(ben);
  await setTerms(ben);
  await invite(ben);
  await inviteOfficer(ben);
  await eraseOfficer(ben);

  const yara = await people.visitor();
  await readInvitation(yara);
  await signIn(yara);
  await leave(yara);
});

const addCouncil = async (ben: Page) => {
  await atDesk(ben, accounts.desk.admin);
  await follow(ben, admin.addCouncil);
  await fill(ben, { name: council, email: 'dit is geen adres' });
  await press(ben, admin.council.add);
  await expectRefused(ben, problem('not-an-email', 'email'));
  expect(await typed(ben, ['name', 'email'])).toEqual({ name: council, email: 'dit is geen adres' });
  await ben.locator('[name="organisationId"]').selectOption({ label: 'Gemeente Velsen' });
  await ben.getByLabel(councils.legalBasisNames.bylaw).check();
  await fill(ben, {
    about: 'Wij zijn jongeren uit Velsen en adviseren over alles wat jongeren raakt.',
    email: 'jeugdraad@voorbeeld.nl',
    foundedOn: '2026-01-05',
  });
  await ben.getByRole('button', { name: admin.council.add }).dblclick();
  await expectHeading(ben, council);
  const here = ben.url();
  await atDesk(ben, accounts.desk.admin);
  await expect(ben.getByRole('link', { name: council }), 'pressed twice, added once').toHaveCount(1);
  await ben.goto(here);
};

const setTerms = async (ben: Page) => {
  await expect(ben.getByText(admin.council.missing)).toBeVisible();
  const set = async (kind: keyof typeof councils.settingNames, values: Record<string, string>) => {
    await follow(ben, admin.council.setTitle(councils.settingNames[kind]));
    await fill(ben, { ...values, ground: 'Verordening jeugdraad 2026, artikel 3' });
  };
  await set('adviceTerm', { 'value.n': 'zes' });
  await press(ben, admin.save);
  await expectRefused(ben, problem('not-a-number', 'value.n'));
  await fill(ben, { 'value.n': '6' });
  await press(ben, admin.save);
  await set('responseTerm', { 'value.n': '8' });
  await press(ben, admin.save);
  await set('quorum', { 'value.numerator': '1', 'value.denominator': '2' });
  await press(ben, admin.save);
  await set('majority', {});
  await ben.getByLabel(admin.council.majorityRules.votesCast).check();
  await press(ben, admin.save);
  await expectHeading(ben, council);
  await expect(ben.getByText(admin.council.missing)).toHaveCount(0);
  await expect(ben.getByRole('table').last()).toContainText('8 weken');
};

const invite = async (ben: Page) => {
  await follow(ben, admin.council.invite);
  await fill(ben, { name: 'Yara Jong', email });
  await press(ben, admin.people.invite);
  await expectRefused(ben, problem('choose', 'role'));
  expect(await typed(ben, ['name', 'email'])).toEqual({ name: 'Yara Jong', email });
  await ben.locator('[name="role"]').selectOption({ label: accounts.roles.chair });
  await press(ben, admin.people.invite);
  await expectHeading(ben, council);
  await expect(ben.getByRole('table').first()).toContainText('Yara Jong');
  await follow(ben, admin.council.publicPage);
  await expectHeading(ben, council);
};

/** A colleague for a municipality, found by its name on the desk of the administrator. */
const inviteOfficer = async (ben: Page) => {
  await ben.goto(addresses.admin);
  await follow(ben, 'Gemeente Velsen');
  await follow(ben, admin.organisation.invite);
  await fill(ben, { name: 'Bo Beleid', email: 'bo@voorbeeld.nl', from: '2026-01-05', until: '2020-01-01' });
  await ben.locator('[name="role"]').selectOption({ label: accounts.roles.liaisonOfficer });
  await press(ben, admin.people.invite);
  await expectRefused(ben, problem('before-start', 'until'));
  await fill(ben, { until: '' });
  await press(ben, admin.people.invite);
  await expect(ben.getByRole('table')).toContainText('Bo Beleid');
  await follow(ben, `${admin.people.correct} ${admin.people.correctAbout('Bo Beleid')}`);
  await fill(ben, { name: 'Bo Beleidsmaker', email: 'bo zonder adres' });
  await press(ben, admin.save);
  await expectRefused(ben, problem('not-an-email', 'email'));
  await fill(ben, { email: 'bo.beleid@voorbeeld.nl' });
  await press(ben, admin.save);
  await expectHeading(ben, admin.title);
  await follow(ben, 'Gemeente Velsen');
  await expect(ben.getByRole('table')).toContainText('Bo Beleidsmaker');
  await ben.goto(addresses.adminMail);
  await expect(ben.getByText(admin.post.none)).toBeVisible();
};

/** Bo left, and asks to be forgotten: first the role ends, then the name goes. */
const eraseOfficer = async (ben: Page) => {
  const name = 'Bo Beleidsmaker';
  await ben.goto(addresses.admin);
  await follow(ben, 'Gemeente Velsen');
  const here = ben.url();
  await follow(ben, `${admin.people.correct} ${admin.people.correctAbout(name)}`);
  await follow(ben, admin.people.erase);
  await expectHeading(ben, admin.people.eraseTitle(name));
  await expect(ben.getByText(admin.people.eraseRoles)).toBeVisible();
  await expect(ben.getByRole('button', { name: admin.people.eraseButton })).toHaveCount(0);

  await ben.goto(here);
  await follow(ben, `${admin.end} ${admin.people.endAbout(name, accounts.roles.liaisonOfficer)}`);
  await fill(ben, { until: '2026-01-06' });
  await press(ben, admin.people.endButton);
  await follow(ben, `${admin.people.erase} ${admin.people.correctAbout(name)}`);
  await press(ben, admin.people.eraseButton);
  await expectHeading(ben, admin.title);
  await ben.goto(here);
  await expect(ben.getByRole('table')).toContainText(accounts.erased);
  await expect(ben.getByRole('table')).not.toContainText(name);
};

const readInvitation = async (yara: Page) => {
  await openLetter(yara, new RegExp(`als ${accounts.roles.chair} van ${council}`));
  await expect(yara.getByText(email).first()).toBeVisible();
  await follow(yara, demo.mail.back);
};

/** Mail goes out a moment after the act that asked for it: looks again until it is there. */
const openLetter = async (reader: Page, subject: RegExp) => {
  const letter = reader.getByRole('listitem').filter({ hasText: email }).getByRole('link', { name: subject });
  await expect(async () => {
    await reader.goto(addresses.demoMail);
    await expect(letter.first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await letter.first().click();
};

const signIn = async (yara: Page) => {
  await yara.goto(addresses.work);
  await expectHeading(yara, accounts.signIn.title);
  expect(await yara.context().cookies(), 'no cookie before signing in').toEqual([]);
  await press(yara, accounts.signIn.submit);
  await expectRefused(yara, problem('missing', 'email'));
  await fill(yara, { email: ` ${email.toUpperCase()} ` });
  await press(yara, accounts.signIn.submit);
  await expectHeading(yara, accounts.code.title);

  const mail = await yara.context().newPage();
  await openLetter(mail, /^Log in met uw code/);
  const [code] = /\b\d{3} \d{3}\b/.exec(await mail.locator('main').innerText())!;
  await mail.close();

  const wrong = code === '000 000' ? '111 111' : '000 000';
  await fill(yara, { code: wrong });
  await press(yara, accounts.code.submit);
  await expectRefused(yara, refusal('code-wrong-or-expired', { triesLeft: 4 }));
  await fill(yara, { code });
  await press(yara, accounts.code.submit);
  await expect(yara).toHaveURL(addresses.work);
  await expectHeading(yara, work.title);
  await expect(yara.getByText(accounts.desk.signedInAs('Yara Jong'))).toBeVisible();
};

const leave = async (yara: Page) => {
  await atDesk(yara, accounts.desk.account);
  await expectHeading(yara, accounts.me.title);
  await expect(yara.getByText(accounts.me.here)).toBeVisible();
  const mailLanguage = yara.getByLabel(accounts.me.language);
  await expect(mailLanguage, 'as Ben invited her').toHaveValue('nl');
  await mailLanguage.selectOption({ label: accounts.me.languages.en });
  await press(yara, accounts.me.save);
  await expect(mailLanguage).toHaveValue('en');
  await yara.getByRole('navigation', { name: accounts.desk.label }).getByRole('button').click();
  await yara.goto(addresses.work);
  await expectHeading(yara, accounts.signIn.title);
};
