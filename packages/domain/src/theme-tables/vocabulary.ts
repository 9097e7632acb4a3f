/** The rungs of the participation ladder, lowest first. */
export const ladderRungs = ['inform', 'consult', 'advise', 'coproduce', 'codecide'] as const;
export type LadderRung = (typeof ladderRungs)[number];

export const participantKinds = ['client', 'informalCarer', 'resident', 'professional', 'official'] as const;
export type ParticipantKind = (typeof participantKinds)[number];
