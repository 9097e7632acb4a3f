import { z } from 'zod';
import {
  civilDay,
  line,
  optional,
  optionalProse,
  prose,
  reference,
  revision,
  wholeNumber,
} from '../shared/fields.ts';
import { problem } from '../shared/problems.ts';
import { decisionOutcomes, outcomes, tenors } from './vocabulary.ts';

/** Rows of a form that nobody filled in are left out after parsing, so that a problem names the row as it stands there. */
const emptyLeftOut = <S extends z.ZodType>(
  item: S,
  filled: (raw: Record<string, unknown>) => boolean,
  max: number,
) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? Array.from(value) : (value ?? [])),
    z
      .array(
        z.preprocess(
          (raw) =>
            typeof raw === 'object' && raw !== null && filled(raw as Record<string, unknown>) ? raw : null,
          item.nullable(),
        ),
      )
      .max(max)
      .transform((rows) => rows.filter((row) => row !== null) as z.output<S>[]),
  );

const isFilled = (value: unknown) => typeof value === 'string' && value.trim() !== '';

const requestContent = {
  background: optionalProse(10_000),
  /** Empty lines of the form are left out. */
  questions: emptyLeftOut(z.object({ text: prose(1000) }), ({ text }) => isFilled(text), 20),
  authorityIds: z.array(reference()).max(20).default([]),
  councilIds: z.array(reference()).max(20).default([]),
  plannedDecisionOn: optional(civilDay()),
  wantedOn: optional(civilDay()),
  shortTermReason: optional(prose(2000)),
  lateReason: optional(prose(2000)),
};

export const draftRequestInput = z.object({ dossierId: reference(), ...requestContent });
export const editRequestInput = z.object({ id: reference(), revision: revision(), ...requestContent });
export const requestIdInput = z.object({ id: reference() });
/** With the revision that was read last: what is thrown away is what was on the screen. */
export const discardInput = z.object({ id: reference(), revision: revision().optional() });
/** So is what is sent, and the version of the proposal that it is about. */
export const sendRequestInput = discardInput.extend({ version: revision().optional() });
export const withdrawRequestInput = z.object({ id: reference(), reason: prose(2000) });

/** Solicited advice names its request; unsolicited advice names none, and one dossier, several, or none yet. */
export const startAdviceInput = z.object({
  councilId: reference(),
  requestId: optional(reference()),
  dossierIds: z.array(reference()).max(20).default([]),
  title: line(200),
});

/** Ties submitted unsolicited advice to a proposal. */
export const linkAdviceInput = z.object({ adviceId: reference(), dossierId: reference() });

/** A citation as the form sends it: "finding:<id>" or "consultationResult:<question id>". */
const citation = z.string().regex(/^(finding|consultationResult):[\w-]{1,64}$/);

export const saveAdviceInput = z.object({
  id: reference(),
  revision: revision(),
  title: line(200),
  tenor: optional(z.enum(tenors)),
  dossierIds: z.array(reference()).max(20).default([]),
  authorityIds: z.array(reference()).max(20).default([]),
  sections: emptyLeftOut(
    z.object({ key: optional(reference()), heading: line(200), body: prose(40_000) }),
    ({ heading, body }) => isFilled(heading) || isFilled(body),
    50,
  ),
  recommendations: emptyLeftOut(
    z.object({
      id: optional(reference()),
      text: prose(4000),
      explanation: optionalProse(10_000),
      citations: z.array(citation).max(30).default([]),
    }),
    ({ text, explanation }) => isFilled(text) || isFilled(explanation),
    60,
  ),
});

export const adviceIdInput = z.object({ id: reference() });
/** With the revision that was read last: what is submitted or reopened is what was on the screen. */
export const readAdviceInput = z.object({ id: reference(), revision: revision().optional() });
/** Without a day, or with one that does not exist: today. */
export const membersOnInput = z.object({ id: reference(), on: optional(civilDay()).catch(null) });
export const adviceNumberInput = z.object({ number: line(20) });

/** With the revision that was read last: what is adopted is what was on the screen. */
export const recordAdoptionInput = z.object({
  id: reference(),
  revision: revision().optional(),
  on: civilDay(),
  presentIds: z.array(reference()).min(1).max(200),
  votesFor: wholeNumber(0, 200),
  votesAgainst: wholeNumber(0, 200),
  abstained: wholeNumber(0, 200),
});

/** Saving keeps half-finished answers; an outcome that is not full adoption needs its reasons at once. */
export const saveResponseInput = z.object({
  adviceId: reference(),
  authorityId: reference(),
  revision: wholeNumber(0, 1_000_000_000),
  introduction: optionalProse(10_000),
  answers: z
    .array(
      z
        .object({
          recommendationId: reference(),
          outcome: optional(z.enum(outcomes)),
          reasons: optionalProse(10_000),
        })
        .refine(
          ({ outcome, reasons }) => outcome === null || outcome === 'adopted' || reasons !== '',
          problem('reasons-needed', ['reasons']),
        )
        // Reasons are kept with an outcome; without one they would be lost.
        .refine(({ outcome, reasons }) => outcome !== null || reasons === '', problem('choose', ['outcome'])),
    )
    .max(60)
    .default([]),
});

export const completeResponseInput = z.object({
  adviceId: reference(),
  authorityId: reference(),
  decidedOn: civilDay(),
});
export const responseInput = z.object({ adviceId: reference(), authorityId: reference() });

export const recordDecisionInput = z.object({
  dossierId: reference(),
  authorityId: reference(),
  decidedOn: civilDay(),
  outcome: z.enum(decisionOutcomes),
  summary: prose(5000),
  adviceIds: z.array(reference()).max(50).default([]),
  withoutAdviceReason: optional(prose(5000)),
});

export const decisionSubjectInput = z.object({ dossierId: reference() });

/** An address that asks for something unknown shows everything, so that old links keep working. */
export const adviceListInput = z.object({
  council: optional(line(80)).catch(null),
  page: wholeNumber(1, 100_000).catch(1).prefault(1),
});
