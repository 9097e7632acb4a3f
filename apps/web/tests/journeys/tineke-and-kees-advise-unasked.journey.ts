import { texts } from '@samenspraak/texts/index.ts';
import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import {
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

const { desk } = texts('nl').advice;
const title = 'Een bankje bij elke halte';

test('Tineke and Kees write advice that nobody asked for: who saves second sees both texts and loses none', async ({
  people,
}) => {
  const tineke = await people.as('tineke');
  await tineke.goto(addresses.workAdvices);
  await follow(tineke, desk.list.begin);
  await press(tineke, desk.begin.create);
  await expectRefused(tineke, problem('missing', 'title'));
  await fill(tineke, { title });
  await press(tineke, desk.begin.create);
  await expectHeading(tineke, title);

  const kees = await people.as('kees');
  await kees.goto(tineke.url());
  await fill(tineke, { 'recommendations.0.text': 'Zet bij elke halte een bankje.' });
  await tineke.getByRole('checkbox', { name: /^college/i }).check();
  await press(tineke, desk.draft.save);
  await expect(tineke.getByText(desk.draft.saved, { exact: true })).toBeVisible();

  await fill(kees, { 'recommendations.0.text': 'Begin met de haltes bij het ziekenhuis.' });
  await press(kees, desk.draft.save);
  await expectRefused(kees, refusal('changed-meanwhile', { revision: 2, theirs: {} }));
  await expect(kees.getByText('Zet bij elke halte een bankje.')).toBeVisible();
  expect(await typed(kees, ['recommendations.0.text'])).toEqual({
    'recommendations.0.text': 'Begin met de haltes bij het ziekenhuis.',
  });
  // Kees first makes room for another recommendation: the text of Tineke stays beside his own.
  await press(kees, desk.draft.addRecommendation);
  await expect(kees.getByText(texts('nl').shell.form.arranged)).toBeVisible();
  await expect(kees.getByText('Zet bij elke halte een bankje.')).toBeVisible();
  const both = 'Zet bij elke halte een bankje. Begin bij het ziekenhuis.';
  await fill(kees, { 'recommendations.0.text': both });
  await press(kees, desk.draft.save);
  await expect(kees.getByText(desk.draft.saved, { exact: true })).toBeVisible();
  await tineke.goto(kees.url());
  expect(await typed(tineke, ['recommendations.0.text'])).toEqual({ 'recommendations.0.text': both });
});
