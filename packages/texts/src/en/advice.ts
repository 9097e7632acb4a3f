import { days, list, longDay, number, weekdayLong } from '../format.ts';
import type { advice as dutch } from '../nl/advice.ts';
import { adviceDesk } from './advice-desk.ts';

export const advice: ReturnType<typeof dutch> = {
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
  decisionOutcomes: {
    adopted: 'adopted',
    adoptedWithChanges: 'adopted with changes',
    rejected: 'not adopted',
  },
  states: { draft: 'draft', adopted: 'adopted', submitted: 'submitted' },
  votes: (count) =>
    `Present: ${count.present} of ${count.eligible} members with a vote. Votes: ${count.votesFor} in favour, ${count.votesAgainst} against, ${count.abstained} abstained.`,
  document: {
    advice: 'Advice',
    number: 'Number',
    addressees: 'Addressed to',
    tenor: 'Judgement',
    adoptedOn: 'Adopted on',
    submittedOn: 'Submitted on',
    dossiers: 'About',
    questions: 'Questions of the municipality',
    recommendations: 'Recommendations',
    recommendation: 'Recommendation',
    citations: 'Results and findings used',
    page: 'Page',
    demo: 'This is an example from the demo. The council, the people and the advice are invented.',
  },
  desk: adviceDesk,
  list: {
    title: 'Advice',
    lead: 'All advice that participation councils submitted, and whether the municipality has responded to it. The newest comes first.',
    filter: 'Council',
    every: 'All councils',
    show: 'Show',
    none: 'No advice has been submitted yet. As soon as a council submits advice, it appears here.',
    noneOf: 'This council has not submitted any advice yet.',
    all: 'See the advice of all councils',
    submittedOn: (day) => longDay(day, 'en'),
    recommendations: (n) => (n === 1 ? '1 recommendation' : `${number(n, 'en')} recommendations`),
    tag: (open, overdueDays) =>
      open === 0
        ? { text: 'Responded', tone: 'positive' }
        : overdueDays > 0
          ? { text: `Response ${days(overdueDays, 'en')} late`, tone: 'attention' }
          : { text: 'Waiting for a response', tone: 'info' },
    answered: (answered, of) => `${answered} of ${of} responses given`,
    byDay: (day) => `response by ${longDay(day, 'en')}`,
  },
  page: {
    over: (n) => `Advice ${n}`,
    lead: (council, day) => `${council}, ${longDay(day, 'en')}`,
    facts: 'In short',
    council: 'Council',
    tenor: 'Judgement',
    addressees: 'Addressed to',
    adoptedOn: 'Adopted on',
    submittedOn: 'Submitted on',
    dossiers: 'About',
    version: (n) => `version ${n}`,
    linkedOn: (day) => `tied to it on ${longDay(day, 'en')}`,
    noDossier: 'This advice does not belong to a proposal yet. The term for the response runs all the same.',
    pdf: 'Download the advice as a PDF (in Dutch)',
    pdfComing: 'The PDF is not ready yet. Look again in a few minutes. The whole text is below.',
    adopted: 'The adoption',
    quorum: (needed, of) => `Needed were ${needed} of the ${of} members with a vote.`,
    asked: 'The question',
    askedBy: (who, day, version) =>
      `On ${longDay(day, 'en')} ${list(who, 'en')} asked for advice on version ${version} of the proposal.`,
    askedUntil: (day) => `The council was given until ${weekdayLong(day, 'en')}.`,
    requestWithdrawn: (day, reason) =>
      `The request was withdrawn on ${longDay(day, 'en')}. The reason: ${reason}`,
    background: 'Background to the question',
    unsolicited: 'Nobody asked for this advice: the council gave it on its own initiative.',
    questionsLabel: 'The council was asked:',
    advice: 'The advice',
    recommendations: 'Recommendations and responses',
    noRecommendations: 'The council made no recommendations.',
    recommendation: (n) => `Recommendation ${n}`,
    basedOn: 'Used:',
    citedOn: (day) => `What it said on ${longDay(day, 'en')}`,
    outOf: (n) => `${number(n, 'en')} answers`,
    responses: 'Who responds, and when',
    noReason: 'Without further explanation.',
    decidedOn: (day) => `Decision on this response: ${longDay(day, 'en')}.`,
  },
};
