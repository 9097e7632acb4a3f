export const councilKinds = ['local', 'regional'] as const;
export type CouncilKind = (typeof councilKinds)[number];

/** What the council is founded on. Only a bylaw makes it an adviser in the sense of Awb 3:5. */
export const legalBases = ['bylaw', 'executiveDecision', 'covenant'] as const;
export type LegalBasis = (typeof legalBases)[number];

export const memberRoles = ['chair', 'secretary', 'officialSecretary', 'member'] as const;
export type MemberRole = (typeof memberRoles)[number];

export const settingKinds = ['adviceTerm', 'responseTerm', 'quorum', 'majority'] as const;
export type SettingKind = (typeof settingKinds)[number];

/** Majority of the votes cast (Gemeentewet 30), or half of those present plus one (as in Papendrecht). */
export const majorityRules = ['votesCast', 'halfOfPresentPlusOne'] as const;
export type MajorityRule = (typeof majorityRules)[number];
