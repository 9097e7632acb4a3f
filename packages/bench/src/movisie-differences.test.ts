import { movisie } from '@samenspraak/drizzle/seeds/demo/movisie.ts';
import { expect, test } from 'vitest';
import { differences } from './movisie-differences.ts';

const goals = movisie.goals.map(({ text, percentage }) => ({
  text,
  count: String(4 * percentage),
  percent: `${percentage} %`,
}));
const none = { text: 'Weet ik niet / geen mening', count: '0', percent: '0 %' };
const right = { respondents: '400', rows: [...goals, none] };

test('the published outcome has no differences', () => expect(differences(right, 400)).toEqual([]));

test.each([
  ['one respondent less', { ...right, respondents: '399' }],
  [
    'a row too many',
    { ...right, rows: [...right.rows, { text: 'Iets anders', count: '1', percent: '0 %' }] },
  ],
  ['a row too few', { ...right, rows: right.rows.slice(1) }],
  ['another order', { ...right, rows: [goals[1]!, goals[0]!, ...goals.slice(2), none] }],
  ['one person without an opinion', { ...right, rows: [...goals, { ...none, count: '1' }] }],
  ['another percentage', { ...right, rows: [{ ...goals[0]!, percent: '66 %' }, ...goals.slice(1), none] }],
])('%s is a difference', (_, shown) => expect(differences(shown, 400)).not.toEqual([]));
