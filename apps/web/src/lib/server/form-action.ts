import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import type { Problem } from '@samenspraak/domain/shared/problems.ts';
import { type Refusal, refuse } from '@samenspraak/domain/shared/refusal.ts';
import { problemSentence, refusalSentence } from '@samenspraak/texts/index.ts';
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { askedFor, localized } from '#lib/localized.ts';
import { house } from './locals.ts';

/** A posted form as plain data; the act parses it, so here it may be anything. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type FormInput = Record<string, any>;

/** What a page gets back when its form was refused: everything typed, and what to do about it. */
export type Refused = {
  values: FormInput;
  problems: { path: string; sentence: string }[];
  refusal: { code: Refusal['code']; sentence: string; parameters: Record<string, unknown> };
} & SentAlong;

/** Of a conflict: what somebody else saved, and the same sealed, to come back with the next post. */
export type SentAlong = { theirs: Record<string, unknown> | null; theirsSealed: string };

/** After a conflict their text stays on the page until one saves over it, also when a part is moved in between. */
const sentAlong = ({ url }: RequestEvent, sealed: unknown): SentAlong => {
  const text = typeof sealed === 'string' ? house().unseal(url.pathname, sealed) : null;
  return text === null
    ? { theirs: null, theirsSealed: '' }
    : { theirs: JSON.parse(text) as Record<string, unknown>, theirsSealed: String(sealed) };
};

/** "questions.0.text" becomes questions[0].text; a name that ends in [] is always a list. */
export const inputOf = (form: Iterable<[string, FormDataEntryValue]>): FormInput => {
  const input: FormInput = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue;
    const many = name.endsWith('[]');
    const path = (many ? name.slice(0, -2) : name).split('.');
    // A form never has such names of itself; they would reach into JavaScript's own objects.
    if (path.length > 6 || path.some((key) => key in Object.prototype)) continue;
    let at = input;
    for (const [depth, key] of path.entries()) {
      // "questions.length" or question 99999999 would make a list that nobody comes to the end of.
      const isList = Array.isArray(at);
      if (isList && !/^\d{1,3}$/.test(key)) break;
      if (depth === path.length - 1) {
        if (many) (at[key] = Array.isArray(at[key]) ? at[key] : []).push(value);
        else at[key] = value;
      } else {
        if (typeof at[key] !== 'object' || at[key] === null)
          at[key] = /^\d{1,3}$/.test(path[depth + 1]!) ? [] : {};
        at = at[key];
      }
    }
  }
  return withoutGaps(input) as FormInput;
};

/** "questions.0" and "questions.3" are two questions: what lies between was never in the form. */
const withoutGaps = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter(() => true).map(withoutGaps);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutGaps(part)]));
};

/** tRPC carries a refusal as the cause of its error. */
export const refusalIn = (thrown: unknown): Refusal | null => {
  const cause = (thrown as { cause?: { name?: string } } | null)?.cause;
  return cause?.name === 'Refusal' ? (cause as Refusal) : null;
};

/** For `load`: an unknown or hidden thing is a 404, a visitor is led to sign-in and back. */
export const shown = async <T>(event: RequestEvent, ask: Promise<T>): Promise<T> => {
  try {
    return await ask;
  } catch (thrown) {
    throw turnedAway(event, thrown, true) ?? thrown;
  }
};

/**
 * The HTTP answer to refusals that are no matter of one form. A page that is refused while it loads has no form to
 * come back with, also after something was posted to it.
 */
const turnedAway = (event: RequestEvent, thrown: unknown, loading = false): unknown => {
  const refusal = refusalIn(thrown);
  const { language } = event.locals;
  if (refusal?.code === 'not-found')
    return caught(() => error(404, refusalSentence(language, 'not-found', {})));
  if (refusal?.code === 'invalid-input' && event.request.method === 'GET')
    return caught(() => error(404, refusalSentence(language, 'not-found', {})));
  // Whose session ended while they were typing: the error page has what was typed, and how to send it after all.
  if (refusal?.code === 'sign-in-needed' && event.request.method !== 'GET')
    return caught(() => error(401, refusalSentence(language, 'sign-in-needed', {})));
  if (refusal?.code === 'sign-in-needed')
    return caught(() =>
      redirect(
        303,
        `${localized(language, addresses.signIn)}?terug=${encodeURIComponent(askedFor(event.url))}`,
      ),
    );
  if (refusal && (loading || event.request.method === 'GET'))
    return caught(() => error(403, refusalSentence(language, refusal.code, refusal.parameters)));
  return null;
};

const caught = (thrower: () => never): unknown => {
  try {
    return thrower();
  } catch (thrown) {
    return thrown;
  }
};

/** What was posted. Forms without files are read by URLSearchParams, which is cheaper than formData(). */
const posted = async (request: Request): Promise<Iterable<[string, FormDataEntryValue]>> =>
  /^application\/x-www-form-urlencoded(;|$)/i.test(request.headers.get('content-type') ?? '')
    ? new URLSearchParams(await request.text())
    : request.formData().catch((thrown: unknown) => {
        // What is no form is the sender's mistake, not a crash of ours.
        throw thrown instanceof TypeError ? caught(() => error(400)) : thrown;
      });

/** What was typed, kept with the event for an error page. */
const typedInput = async (event: RequestEvent): Promise<FormInput> => {
  event.locals.typed = [...(await posted(event.request))].filter(
    (field): field is [string, string] => typeof field[1] === 'string',
  );
  return inputOf(event.locals.typed);
};

/**
 * The one way of all forms: call the act with what was typed; then go on (303), or show the form again with
 * everything in it and what to do.
 */
export const formAction =
  <R, E extends RequestEvent = RequestEvent>(
    call: (event: E, input: FormInput) => Promise<R>,
    goTo: (result: R, event: E, input: FormInput) => string,
  ) =>
  async (event: E) => {
    const input = await typedInput(event);
    let result: R;
    try {
      result = await call(event, input);
    } catch (thrown) {
      const away = turnedAway(event, thrown);
      if (away) throw away;
      const refusal = refusalIn(thrown);
      if (!refusal) throw thrown;
      return fail(refusal.code === 'too-many-tries' ? 429 : 422, refusedForm(event, refusal, input));
    }
    redirect(303, localized(event.locals.language, goTo(result, event, input)));
  };

/** A button that moves or adds a part of a form: the form comes back with everything typed, and nothing is saved. */
export const arranging =
  (arrange: (typed: FormInput) => FormInput) =>
  async (event: RequestEvent): Promise<{ arranged: FormInput } & SentAlong> => {
    const input = await typedInput(event);
    // Without somebody who is signed in the page behind it could not be shown, and what was typed would be gone.
    if (event.locals.actor.kind === 'visitor') throw turnedAway(event, { cause: refuse('sign-in-needed') });
    return { arranged: arrange(input), ...sentAlong(event, input.theirs) };
  };

export const refusedForm = (event: RequestEvent, refusal: Refusal, values: FormInput): Refused => {
  const { language } = event.locals;
  const problems = 'problems' in refusal.parameters ? (refusal.parameters.problems as Problem[]) : [];
  const sealed =
    'theirs' in refusal.parameters
      ? house().seal(event.url.pathname, JSON.stringify(refusal.parameters.theirs))
      : values.theirs;
  return {
    ...sentAlong(event, sealed),
    values,
    problems: problems.map((problem) => ({
      path: problem.path,
      sentence: problemSentence(language, problem),
    })),
    refusal: {
      code: refusal.code,
      sentence: refusalSentence(language, refusal.code, refusal.parameters),
      parameters: refusal.parameters as Record<string, unknown>,
    },
  };
};
