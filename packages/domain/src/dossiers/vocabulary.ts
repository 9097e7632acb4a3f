export const phases = [
  'idea',
  'drafting',
  'advice',
  'response',
  'decision',
  'carryingOut',
  'evaluated',
  'withdrawn',
] as const;
export type Phase = (typeof phases)[number];

export const scopes = ['local', 'regional'] as const;
export type Scope = (typeof scopes)[number];

export const laws = ['wmo', 'jeugdwet', 'participatiewet'] as const;
export type Law = (typeof laws)[number];

/** The five regional topics of the IJmond model; the list may grow, an old topic stays readable. */
export const regionalTopics = [
  'youthCareProcurement',
  'shelteredLiving',
  'publicHousing',
  'targetGroupTransport',
  'labourMarketRegion',
] as const;
export type RegionalTopic = (typeof regionalTopics)[number];
