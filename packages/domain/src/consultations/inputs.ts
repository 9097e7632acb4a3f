import { z } from 'zod';
import {
  civilDay,
  line,
  optional,
  optionalProse,
  prose,
  reference,
  revision,
  ticked,
  timeOfDay,
  wholeNumber,
} from '../shared/fields.ts';
import { problem } from '../shared/problems.ts';
import { readCode } from './codes.ts';
import { pagings, questionKinds } from './vocabulary.ts';

/** The word in the address of a round; anything else is simply unknown. */
const slug = () => z.string().regex(/^[a-z0-9-]{1,80}$/);

export const createRoundInput = z.object({ dossierId: reference(), title: line(140) });

export const editRoundInput = z
  .object({
    id: reference(),
    revision: revision(),
    title: line(140),
    goal: optionalProse(2_000),
    roomForInfluence: optionalProse(2_000),
    targetGroup: optionalProse(500),
    afterwards: optionalProse(2_000),
    opensOn: optional(civilDay()),
    closesOn: optional(civilDay()),
    closesTime: z.preprocess((value) => (value === undefined || value === '' ? '17:00' : value), timeOfDay()),
    paging: z.enum(pagings),
  })
  .refine(
    ({ opensOn, closesOn }) => !opensOn || !closesOn || opensOn <= closesOn,
    problem('before-start', ['closesOn']),
  );

/** Options as a list, or as one text with an option on each line: so they can be pasted and put in order. */
const options = () =>
  z.preprocess(
    (value) =>
      (typeof value === 'string' ? value.split('\n') : Array.isArray(value) ? value : [])
        .map((option: unknown) =>
          typeof option === 'string' ? option.replace(/^\s*[-*•]\s+/, '').trim() : option,
        )
        .filter((option) => option !== ''),
    z
      .array(line(200))
      .max(40)
      .refine(
        (texts) => new Set(texts.map((text) => text.toLowerCase())).size === texts.length,
        problem('twice-the-same'),
      ),
  );

const questionInput = z
  .object({
    kind: z.enum(questionKinds),
    text: line(300),
    explanation: optionalProse(2_000),
    required: ticked(),
    maxChoices: optional(wholeNumber(1, 40)),
    lowLabel: optional(line(60)),
    highLabel: optional(line(60)),
    offersNoOpinion: ticked(),
    options: options(),
  })
  .refine(
    ({ kind, maxChoices }) => kind !== 'chooseUpTo' || maxChoices !== null,
    problem('missing', ['maxChoices']),
  );
export type QuestionInput = z.output<typeof questionInput>;

export const saveQuestionsInput = z.object({
  id: reference(),
  revision: revision(),
  questions: z.preprocess((value) => value ?? [], z.array(questionInput).max(50)),
});

export const roundReference = z.object({ id: reference() });

/** With the revision that was read last: what is opened, published or thrown away is what was on the screen. */
export const readRoundInput = roundReference.extend({ revision: revision().optional() });

/** The open answers to one question, page by page. */
export const openAnswersInput = roundReference.extend({
  number: wholeNumber(1, 99),
  page: wholeNumber(1, 10_000).catch(1).prefault(1),
});

export const saveMethodInput = z.object({
  id: reference(),
  revision: revision(),
  methodWhoWasAsked: optionalProse(2_000),
  methodInvited: optional(wholeNumber(1, 10_000_000)),
  methodInvitedNote: optionalProse(500),
  methodHow: optionalProse(2_000),
  methodLimits: optionalProse(2_000),
  conclusion: optionalProse(500),
});

export const withdrawRoundInput = z.object({ id: reference(), reason: prose(1_000) });

export const dossierReference = z.object({ dossierId: reference() });

export const roundOnPage = z.object({ slug: slug() });
export const roundsPage = z.object({ page: wholeNumber(1, 10_000).catch(1).prefault(1) });

/** A code as people type it: any case, with or without spaces and dashes. */
const code = () =>
  z.preprocess(
    (value) => (typeof value === 'string' ? (readCode(value) ?? value.trim()) : value),
    // Something that is no code gets the same answer as a code that is unknown.
    z.string().min(1).max(100),
  );

/** Question number -> what was typed there; only the questions of this step. */
const typedAnswers = z.record(
  z.string().regex(/^[1-9]\d?$/),
  // Each line is cleaned too: several values at an open question become its text.
  z.union([optionalProse(50_000), z.array(optionalProse(100)).max(100)]),
);

/** `question`: the number of the question that was on the page, or 'all'. */
const step = {
  slug: slug(),
  question: z.union([z.literal('all'), wholeNumber(1, 99)]),
  answers: typedAnswers,
};

export const beginInput = z.object(step);
export const answerInput = z.object({ ...step, code: code() });
export const stepOnPage = z.object({ slug: slug(), code: optional(code()).optional() });
export const withCodeInput = z.object({ slug: slug(), code: code() });
export const openWithCodeInput = withCodeInput.extend({ source: z.string().max(100) });
export const withdrawResponseInput = z.object({
  slug: slug(),
  code: code(),
  sure: ticked().refine((sure) => sure, problem('choose')),
});
