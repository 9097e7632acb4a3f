import type { advice as dutch } from '../nl/advice.ts';

const people = (n: number) => (n === 1 ? '1 member' : `${n} members`);

export const advice: typeof dutch = {
  tenors: {
    positive: 'positive',
    positiveWithRemarks: 'positive, with remarks',
    negative: 'negative',
    noAdvice: 'no advice',
  },
  origins: {
    solicited: 'Advice on request',
    unsolicited: "Unsolicited advice, on the council's own initiative",
  },
  outcomes: { adopted: 'adopted', partlyAdopted: 'partly adopted', rejected: 'not adopted' },
  decisionOutcomes: { adopted: 'adopted', adoptedWithChanges: 'adopted with changes', rejected: 'not adopted' },
  states: { draft: 'draft', adopted: 'adopted', submitted: 'submitted' },
  votes: (count) =>
    `${people(count.present)} of ${count.eligible} were present: ${count.votesFor} voted in favour, ${count.votesAgainst} against and ${count.abstained} abstained.`,
  document: {
    advice: 'Advice',
    number: 'Number',
    addressees: 'Addressed to',
    tenor: 'Tenor',
    adoptedOn: 'Adopted on',
    submittedOn: 'Submitted on',
    dossiers: 'About',
    questions: 'Questions of the municipality',
    recommendations: 'Recommendations',
    recommendation: 'Recommendation',
    citations: 'Findings used',
    page: 'Page',
    demo: 'This is an example from the demo. The council, the people and the advice are invented.',
  },
};
