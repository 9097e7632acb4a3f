import { longDay, number } from '../format.ts';
import type { problems as dutch } from '../nl/problems.ts';

const n = (value: number | undefined) => number(value ?? 0, 'en');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const problems: typeof dutch = {
  missing: (name) => `Enter ${name}.`,
  choose: (name) => `Choose ${name}.`,
  'too-long': (name, { limit, now }) =>
    `Make ${name} shorter: at most ${n(limit)} characters. It has ${n(now)} now.`,
  'too-short': (name, { limit }) => `Make ${name} longer: at least ${limit} characters.`,
  'too-many': (name, { limit, now }) =>
    `Too many at ${name}: there are ${n(now)} now, and at most ${n(limit)} are allowed. Remove one or more.`,
  'too-few': (name, { limit }) => `Enter more at ${name}: at least ${limit}.`,
  'too-high': (name, { limit }) => `${capital(name)} is too high: enter at most ${n(limit)}.`,
  'too-low': (name, { limit }) => `${capital(name)} is too low: enter at least ${n(limit)}.`,
  'not-an-email': (name) => `Check ${name}. An e-mail address looks like name@example.nl.`,
  'not-a-day': (name) => `Check ${name}. Write a date that exists, like 22-11-2026.`,
  'not-a-time': (name) => `Check ${name}. Write a time like 17:00.`,
  'not-a-number': (name) => `Enter a whole number at ${name}, like 6.`,
  'not-a-slug': (name) => `Use only small letters, digits and dashes in ${name}, like sheltered-living.`,
  'not-a-cbs-code': (name) => `Check ${name}. A CBS code has four digits, like 0375.`,
  'not-a-host-name': (name) =>
    `Check ${name}. A web address looks like participatie.velsen.nl, with nothing after it.`,
  'not-a-council-word': (name) =>
    `Check ${name}. One of the words must end in “raad”, as in “adviesraad”. Use letters, spaces and hyphens only.`,
  'not-a-code': (name) => `Check ${name}. A code has 6 digits, like 123 456.`,
  'before-start': (name) => `${capital(name)} is before the first day. Choose a later day.`,
  'before-proposal': (name, { day }) =>
    `${capital(name)} is too early: the last proposal became public on ${longDay(day!, 'en')}. Choose that day or a later one.`,
  'before-request': (name, { day }) =>
    `${capital(name)} is too early: the advice was requested on ${longDay(day!, 'en')}. Choose that day or a later one.`,
  'before-advice': (name, { day }) =>
    `${capital(name)} is too early: the last advice was submitted on ${longDay(day!, 'en')}. Choose that day or a later one.`,
  'before-term': (name, { day }) =>
    `${capital(name)} is too early: the council has until ${longDay(day!, 'en')} to advise. Choose that day or a later one, or ask for the advice sooner.`,
  'no-member-then': () =>
    'Somebody you ticked had no vote in this council on that day. Tick again who was present.',
  settled: (name) =>
    `Check ${name}. A decision has been recorded already: who decides does not change any more.`,
  'leave-empty': (name) => `You ticked advice. Then leave ${name} empty, or untick the advice.`,
  'not-of-proposal': (name) =>
    `Check ${name}. One of them belongs to a proposal that you did not tick. Tick that proposal, or take the source away.`,
  'in-the-past': (name) => `${capital(name)} is past already. Choose a later moment.`,
  'in-the-future': (name) => `${capital(name)} is in the future. Choose today or an earlier day.`,
  'reasons-needed': (name) => `Say why in ${name}. It cannot be done without a reason.`,
  'twice-the-same': (name) => `The same is there twice in ${name}. Remove one.`,
  'more-than-all': (name) => `Make ${name} lower. It may not be higher than the other number.`,
  'not-understood': (name) => `Check ${name}: we do not understand this.`,
};
