import { z } from 'zod';
import { isDay } from './civil-days.ts';
import { problem } from './problems.ts';

/**
 * The building blocks of every form. Lenient in what they accept (spaces around, Dutch dates, numbers as
 * text) and able to parse their own output again, because a page and an act may both parse.
 */

// NUL and half characters: PostgreSQL refuses the first, JSON garbles the second.
const clean = (value: string) =>
  // eslint-disable-next-line no-control-regex
  value.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '');
/** Signs that nobody sees are no text; between others they may be needed, as in a family of emoji. */
const visible = (text: string) => (/^[\p{Cf}\s]*$/u.test(text) ? '' : text);
const cleaned = (value: unknown) =>
  typeof value === 'string' ? visible(clean(value).replace(/\r\n?/g, '\n').trim()) : value;

/**
 * `preprocess` forgets what may go in. Callers in other programs should see it, so each field says it again:
 * lenient at run time, exact in the types.
 */
type Accepts<In, Out> = z.ZodType<Out, In>;
type MayBeLeftOut<S extends z.ZodType> = z.ZodDefault<S>;
const lenient = <S extends z.ZodType, In = z.output<S> | string>(
  read: (value: unknown) => unknown,
  schema: S,
) => z.preprocess(read, schema) as unknown as Accepts<In, z.output<S>>;

/** One line of text, 1 to `max` characters. */
export const line = (max = 200) =>
  lenient((value) => {
    const text = cleaned(value);
    return typeof text === 'string' ? text.replace(/\s+/g, ' ') : text;
  }, z.string().min(1).max(max));

/** Text of several lines, 1 to `max` characters. */
export const prose = (max = 10_000) => lenient(cleaned, z.string().min(1).max(max));

/** Text that may stay empty. */
export const optionalProse = (max = 10_000) =>
  z.preprocess((value) => cleaned(value ?? ''), z.string().max(max)) as unknown as MayBeLeftOut<
    Accepts<string, string>
  >;

const emptyToNull = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '') ? null : value;

/** Something that may be left out: empty becomes null. */
export const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess(emptyToNull, schema.nullable()) as unknown as MayBeLeftOut<z.ZodNullable<S>>;

export const emailAddress = () =>
  lenient((value) => {
    const text = cleaned(value);
    return typeof text === 'string' ? text.replace(/^mailto:/i, '').toLowerCase() : text;
  }, z.string().min(1).max(254).email());

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** '2026-11-22', '22-11-2026', '22/11/2026' and '22 november 2026' all mean the same day. */
const readDay = (value: unknown): unknown => {
  const text = cleaned(value);
  if (typeof text !== 'string') return text;
  const dutch = /^(\d{1,2})[-/. ](\d{1,2}|[a-z]+)[-/. ](\d{4})$/i.exec(text);
  if (!dutch) return text;
  const [, d, m, y] = dutch as unknown as [string, string, string, string];
  const month = /^\d+$/.test(m)
    ? Number(m)
    : months.findIndex((name) => name.startsWith(m.toLowerCase().slice(0, 3))) + 1;
  return `${y}-${String(month).padStart(2, '0')}-${d.padStart(2, '0')}`;
};

// Terms are known for these years; further away is a slip of the finger.
const isLikelyDay = (day: unknown): boolean => isDay(day) && day >= '1900-01-01' && day <= '2200-12-31';

/** A civil day 'YYYY-MM-DD' that exists. */
export const civilDay = () => lenient(readDay, z.string().min(1).refine(isLikelyDay, problem('not-a-day')));

/** A time of day 'HH:MM'; "17", "17.00" and "17:00 uur" are understood. */
export const timeOfDay = () =>
  lenient(
    (value) => {
      const text = cleaned(value);
      if (typeof text !== 'string') return text;
      const match = /^(\d{1,2})(?:[.:](\d{2}))?(?:\s*u(?:ur)?)?$/i.exec(text);
      // "5 uur" may be in the night or in the afternoon.
      if (!match || /^[1-6](\s*u(ur)?)?$/i.test(text)) return text;
      return `${match[1]!.padStart(2, '0')}:${match[2] ?? '00'}`;
    },
    z
      .string()
      .min(1)
      .refine((time) => /^([01]\d|2[0-3]):[0-5]\d$/.test(time), problem('not-a-time')),
  );

/** The id of something; made by the house, so anything else is simply unknown. */
export const reference = () =>
  lenient(
    (value) => (value === undefined || value === null ? '' : value),
    z.string().refine((id) => /^[\w-]{1,64}$/.test(id), problem('choose')),
  );

/** "1.000" and "1 000" mean a thousand, as numbers are written here. */
const readNumber = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (text === '') return undefined;
  const digits = /^-?\d{1,3}([.\s]\d{3})+$/.test(text) ? text.replace(/[.\s]/g, '') : text;
  if (!/^-?\d+$/.test(digits)) return value;
  // Beyond what a number can hold exactly, the field's own limit should still be the one that is told.
  return Math.max(Number.MIN_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, Number(digits)));
};

export const wholeNumber = (min: number, max: number) => lenient(readNumber, z.int().min(min).max(max));

/** A tick box: on when it is there. */
export const ticked = () =>
  z.preprocess(
    (value) => value === true || value === 'true' || value === 'on' || value === 'yes',
    z.boolean(),
  ) as unknown as MayBeLeftOut<Accepts<boolean | string, boolean>>;

/** The number of the draft that the person was looking at. */
export const revision = () => wholeNumber(1, 1_000_000_000);

/** What stands for a revision where there is no number. A program may leave it out. */
export const readBefore = () => z.string().max(64).optional();

/** "Beschermd wonen in de IJmond" -> "beschermd-wonen-in-de-ijmond". */
export const slugFrom = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 70)
    .replace(/-+$/, '') || 'naamloos';
