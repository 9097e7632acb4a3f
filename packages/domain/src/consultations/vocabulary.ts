export const questionKinds = ['singleChoice', 'multipleChoice', 'chooseUpTo', 'scale', 'openText'] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** One question to a page (the default for residents) or all on one page. */
export const pagings = ['onePerPage', 'allOnOnePage'] as const;

export const consultationStates = ['draft', 'open', 'closed', 'published', 'withdrawn'] as const;
export type ConsultationState = (typeof consultationStates)[number];

/** Below this number of respondents nothing is shown (D-17). */
export const smallestShownCount = 10;

/** Steps of the five-point scale; `0` means "I do not know / no opinion". */
export const scaleSteps = [1, 2, 3, 4, 5] as const;
