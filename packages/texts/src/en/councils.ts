import { termLength } from '../format.ts';
import type { councils as dutch } from '../nl/councils.ts';

type Length = Parameters<ReturnType<typeof dutch>['settings']['adviceTerm']>[0];
const length = ({ n, unit }: Length) => termLength(n, unit, 'en');
const counting = ({ count }: Length, event: string) =>
  count === 'after' ? `The day ${event} does not count.` : `The day ${event} counts.`;

export const councils: ReturnType<typeof dutch> = {
  kinds: { local: 'local', regional: 'regional' },
  legalBases: {
    bylaw:
      'The council is founded in a bylaw of the municipal council. That makes it an adviser under the General Administrative Law Act (Awb, article 3:5).',
    executiveDecision: 'The council is founded by a decision of the municipal executive.',
    covenant: 'The council is founded by a covenant: an agreement between the municipality and the council.',
  },
  legalBasisNames: { bylaw: 'Bylaw', executiveDecision: 'Decision of the executive', covenant: 'Covenant' },
  settingNames: {
    adviceTerm: 'Time to advise',
    responseTerm: 'Time to respond',
    quorum: 'How many members must be present',
    majority: 'When advice is adopted',
  },
  settings: {
    adviceTerm: (term) => `The council has ${length(term)} to advise. ${counting(term, 'of the request')}`,
    responseTerm: (term) =>
      `Whoever gets the advice responds within ${length(term)}. ${counting(term, 'on which it was submitted')}`,
    quorum: ({ numerator, denominator }) =>
      `The council can decide when at least ${numerator} of every ${denominator} members with a vote are present.`,
    majority: ({ rule }) =>
      rule === 'votesCast'
        ? 'Advice is adopted when more than half of the votes cast are in favour.'
        : 'Advice is adopted when more than half of the members present are in favour.',
  },
  quorumNow: (members, needed) =>
    `Members with a vote now: ${members}. So at least ${needed} must be present.`,
  source: (ground, day) => `This is written in: ${ground}. It has applied since ${day}.`,
  list: {
    title: 'Participation councils',
    lead: 'A participation council is a group of residents who advise the municipality, asked or unasked. The municipality responds to all advice.',
    regional: 'For the whole region',
    none: 'There are no participation councils yet.',
    ended: (day) => `last day: ${day}`,
  },
  page: {
    over: (kind, organisation) => `Participation council, ${kind}, ${organisation}`,
    inShort: 'In short',
    organisation: 'For',
    founded: 'Since',
    ended: 'Last day',
    email: 'E-mail',
    aboutTitle: 'What does this council do?',
    membersTitle: 'Who are its members?',
    noMembers: 'The council has no members at the moment.',
    memberCaption: 'Members of the council',
    name: 'Name',
    role: 'Role',
    rulesTitle: 'Which rules apply?',
    noRules: 'The terms and rules of this council have not been recorded yet.',
    adviceTitle: 'Advice of this council',
    noAdvice: 'This council has not submitted any advice here yet.',
    adviceMeta: (number, day) => `Advice ${number}, submitted on ${day}`,
    allAdvice: 'All advice of this council',
    contactTitle: 'Reach the council',
    contact:
      'Do you have an experience or a question about care, youth, work or income in your municipality? Mail the council:',
    paper:
      'Rather on paper, or with help? Call the municipality; it brings your story to the council. The telephone number is under:',
  },
};
