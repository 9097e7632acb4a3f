import { z } from 'zod';
import { languages } from '../accounts/vocabulary.ts';
import { line, optional, optionalProse, prose, reference, revision, wholeNumber } from '../shared/fields.ts';
import { laws, phases, regionalTopics } from './vocabulary.ts';

const list = <S extends z.ZodType>(item: S, max: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? [value] : (value ?? [])),
    z.array(item).min(1).max(max),
  );

const description = {
  title: line(160),
  summary: prose(3_000),
  canChange: prose(3_000),
  cannotChange: prose(3_000),
  laws: list(z.enum(laws), laws.length),
  regionalTopic: optional(z.enum(regionalTopics)),
  /** The authorities that decide on the proposal. */
  authorities: list(reference(), 30),
  language: z.enum(languages).prefault('nl'),
};

export const createDossierInput = z.object({ organisationId: reference(), ...description });
export const editDossierInput = z.object({ id: reference(), revision: revision(), ...description });
export const dossierIdInput = z.object({ id: reference() });

/** With the revision that was read last: what is made public is what was on the screen. */
export const publishDossierInput = dossierIdInput.extend({ revision: revision().optional() });

/** `from`: the phase that was on the screen. */
export const changePhaseInput = z.object({
  id: reference(),
  from: z.enum(phases).optional(),
  phase: z.enum(phases),
  note: optionalProse(600),
});
export const withdrawDossierInput = z.object({ id: reference(), reason: prose(1_500) });

export const saveVersionInput = z.object({
  /** Of the draft version, not of the dossier: an old form must not write into a newer draft. */
  id: reference(),
  revision: revision(),
  note: optionalProse(600),
  // A draft may have gaps; publishing asks for headings and text.
  sections: z
    .array(
      z.object({
        key: optionalProse(64).refine((key) => /^[\w-]*$/.test(key)),
        heading: optionalProse(160).transform((heading) => heading.replace(/\s+/g, ' ')),
        text: optionalProse(20_000),
      }),
    )
    .max(60)
    .prefault([]),
});

const pageNumber = wholeNumber(1, 10_000).catch(1).prefault(1);
/** An address that asks for something unknown shows everything, so that old links keep working. */
const filter = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);

export const listDossiersInput = z.object({
  municipality: filter(line(80)),
  law: filter(z.enum(laws)),
  phase: filter(z.enum(phases)),
  topic: filter(z.enum(regionalTopics)),
  words: filter(line(100)),
  page: pageNumber,
});

export const dossierSlugInput = z.object({ slug: line(80) });
export const dossierVersionInput = z.object({ slug: line(80), number: wholeNumber(1, 10_000) });
export const dossierDifferenceInput = dossierVersionInput.extend({ since: wholeNumber(1, 10_000) });

/** The twin in plain language of a published version, by dossier and number. */
export const plainVersionInput = z.object({ id: reference(), number: wholeNumber(1, 10_000) });

/** With the revision that was read last: what is published is what the officer saw. */
export const publishVersionInput = z.object({ id: reference(), revision: revision() });
