export const origins = ['solicited', 'unsolicited'] as const;
export type Origin = (typeof origins)[number];

export const tenors = ['positive', 'positiveWithRemarks', 'negative', 'noAdvice'] as const;
export type Tenor = (typeof tenors)[number];

export const outcomes = ['adopted', 'partlyAdopted', 'rejected'] as const;
export type Outcome = (typeof outcomes)[number];

export const decisionOutcomes = ['adopted', 'adoptedWithChanges', 'rejected'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

export const citationKinds = ['consultationResult', 'finding'] as const;
export type CitationKind = (typeof citationKinds)[number];

export const termSources = ['act', 'bylaw', 'rulesOfProcedure', 'covenant', 'letter'] as const;
export type TermSource = (typeof termSources)[number];

/** Frozen at the moment of citing: what was cited stays readable as it was then. `n`: respondents. */
export type FrozenCitation = { title: string; text: string; address: string; n?: number };
