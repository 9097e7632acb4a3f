import type { Page } from '@playwright/test';
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

const { desk, version, difference } = texts('nl').dossiers;
const title = 'Een vaste contactpersoon voor mantelzorgers';

test('Olga and Lies write the same proposal: the second is shown both texts and nothing is lost', async ({
  people,
}) => {
  const olga = await people.as('olga');
  await beginDossier(olga);
  const writing = olga.url();

  const lies = await people.as('lies');
  await lies.goto(writing);
  await fill(olga, section(0, 'Waarom', 'Olga schrijft: mantelzorgers vertellen hun verhaal te vaak.'));
  await fill(lies, section(0, 'Waarom', 'Lies schrijft: mantelzorgers zoeken te lang naar hulp.'));
  await press(olga, desk.version.save);
  await press(lies, desk.version.save);
  await expectRefused(lies, refusal('changed-meanwhile', { revision: 2, theirs: {} }));
  expect((await typed(lies, ['sections.0.text']))['sections.0.text']).toContain('Lies schrijft');
  await expect(olgasText(lies)).toBeVisible();

  // Lies first makes room for another section: nothing is saved, and Olga's text stays beside her own.
  await press(lies, `${desk.version.addBelow} ${desk.version.about(1)}`);
  await expect(olgasText(lies)).toBeVisible();
  await press(lies, `${desk.version.remove} ${desk.version.about(2)}`);

  const together = 'Mantelzorgers vertellen hun verhaal te vaak en zoeken te lang naar hulp.';
  await fill(lies, section(0, 'Waarom', together));
  await press(lies, desk.version.save);
  await expect(lies.getByRole('alert')).toHaveCount(0);
  await expect(lies.getByText(desk.version.saved)).toBeVisible();
  await press(lies, desk.version.publish(1));
  await expectHeading(lies, title);
  await press(lies, desk.page.publish);

  await changeAndCompare(lies, together);
  await writePlainly(olga);
});

/** Beside what Lies typed; what is saved can also be unfolded further down. */
const olgasText = (lies: Page) =>
  lies.getByText('Olga schrijft: mantelzorgers vertellen hun verhaal te vaak.').filter({ visible: true });

const section = (index: number, heading: string, text: string) => ({
  [`sections.${index}.heading`]: heading,
  [`sections.${index}.text`]: text,
});

const beginDossier = async (olga: Page) => {
  await atDesk(olga, 'Dossiers');
  await follow(olga, desk.list.create);
  await follow(olga, 'Gemeente Beverwijk');
  await fill(olga, { title, summary: 'Wie voor een ander zorgt, krijgt één vast aanspreekpunt.' });
  await press(olga, desk.create.submit);
  await expectRefused(olga, problem('missing', 'canChange'));
  expect((await typed(olga, ['title'])).title).toBe(title);
  await fill(olga, {
    canChange: 'Hoe de contactpersoon werkt en waar u die vindt.',
    cannotChange: 'Er is geld voor vier contactpersonen.',
  });
  await olga.getByLabel('Wmo').check();
  await olga.getByLabel(/College/).check();
  await olga.getByRole('button', { name: desk.create.submit }).dblclick();
  await expectHeading(olga, title);
  await atDesk(olga, 'Dossiers');
  await expect(olga.getByRole('link', { name: title }), 'pressed twice, begun once').toHaveCount(1);
  await follow(olga, title);
  await press(olga, desk.page.startFirst);
  await expectHeading(olga, desk.version.title(1));
  await press(olga, desk.version.add);
  await expect(olga.getByText(texts('nl').shell.form.arranged)).toBeVisible();
  await press(olga, desk.version.save);
};

/** Version 1 never changes again; version 2 begins as its copy, and anyone can read the difference. */
const changeAndCompare = async (lies: Page, before: string) => {
  await press(lies, desk.page.startNext(2));
  await fill(lies, section(0, 'Waarom', `${before} Dat kan anders.`));
  await press(lies, desk.version.publish(2));
  await expectRefused(lies, refusal('version-incomplete', { sections: [], note: true }));
  await fill(lies, { note: 'Wij schreven op dat het anders kan.' });
  await press(lies, desk.version.publish(2));
  await follow(lies, desk.page.toPublic);
  await expectHeading(lies, title);
  await follow(lies, texts('nl').dossiers.page.readVersion(2));
  await expectHeading(lies, version.title(2));
  await lies.goto(`${lies.url()}/sinds/1`);
  await expectHeading(lies, difference.title(2, 1));
  await expect(lies.locator('ins').filter({ hasText: 'Dat kan anders.' })).toBeVisible();
  await lies.goto(lies.url().replace('/versies/2/sinds/1', '/versies/1'));
  await expect(lies.getByText('Dat kan anders.')).toHaveCount(0);
};

/** Olga writes version 1 down in plain language; from then on it stands beside that version. */
const writePlainly = async (olga: Page) => {
  const { plain } = texts('nl').dossiers;
  await atDesk(olga, 'Dossiers');
  await follow(olga, title);
  await press(olga, `${desk.page.startPlain} (${desk.page.plainAbout(1)})`);
  await expectHeading(olga, desk.plain.title(1));
  await fill(olga, section(0, '', 'Zorgt u voor iemand? Dan vertelt u uw verhaal nu te vaak.'));
  await press(olga, desk.plain.publish);
  await expectRefused(olga, refusal('version-incomplete', { sections: [1], note: false }));
  expect((await typed(olga, ['sections.0.text']))['sections.0.text']).toContain('Zorgt u voor iemand?');
  await fill(olga, section(0, 'Waarom?', 'Zorgt u voor iemand? Dan vertelt u uw verhaal nu te vaak.'));
  await press(olga, desk.plain.publish);
  await follow(olga, plain.title(1));
  await expectHeading(olga, plain.title(1));
  await expect(olga.getByText('Zorgt u voor iemand?')).toBeVisible();
  await expect(olga.getByText(plain.behind(2))).toBeVisible();
  await follow(olga, plain.toFormal(1));
  await follow(olga, version.toPlain);
  await expectHeading(olga, plain.title(1));
};
