import { clock, longDay, weekdayLong } from '../format.ts';
import type { LetterTo } from '../letter.ts';
import type { mail as dutch } from '../nl/mail.ts';
import { roles } from './accounts.ts';

const greeting = (to: LetterTo) => `Dear ${to.name},`;
const closing = 'Kind regards,\nSamenspraak';
const footer = (to: LetterTo) =>
  `This message was sent automatically by ${to.site}. Need help? Choose "Contact your municipality" at the bottom of that website: it gives the telephone number.`;
const signInSteps = (to: LetterTo) => [
  `Go to ${to.site}/en and choose "Sign in for councils and staff" at the bottom.`,
  `Enter your e-mail address: ${to.email}. You will get a code by e-mail.`,
  'Enter that code. You do not need a password.',
];
const noLink =
  'There is no link to sign in with in this message. So you can be sure that you are on the right website.';
const inWork = 'Look at the page "My tasks". What you must do first is at the top.';

const chores: Record<keyof typeof roles, string> = {
  policyOfficer: 'You can make dossiers there, consult residents, ask for advice and respond to advice.',
  liaisonOfficer: 'You can make dossiers there, consult residents, ask for advice and respond to advice.',
  portfolioHolder: 'You can respond to advice for the executive, and record its decisions.',
  clerk: 'You can respond to advice for the municipal council, and record its decisions.',
  administrator: 'You can invite people, and look after municipalities and councils.',
  chair: 'You can write advice with your council, record what the council decided and submit the advice.',
  secretary: 'You can write advice with your council, record what the council decided and submit the advice.',
  officialSecretary: 'You can write advice for the council, record what it decided and submit the advice.',
  member: 'You can read requests for advice and write advice together with your council.',
};

export const mail: typeof dutch = {
  signInCode: (to, { code, expiresAt }) => ({
    subject: `Sign in with your code, before ${clock(expiresAt, 'en')}`,
    heading: 'Your code to sign in',
    keyFacts: [
      { label: 'Code', value: `${code.slice(0, 3)} ${code.slice(3)}` },
      { label: 'To be used before', value: clock(expiresAt, 'en') },
    ],
    paragraphs: [greeting(to), 'Enter this code on the page where you asked for it. The code works once.'],
    closing: `Did you not ask for a code? Then you need not do anything. Never give the code to anybody else, not even to the municipality.\n\n${closing}`,
    footer: footer(to),
  }),
  invitation: (to, { role, at }) => ({
    subject: `Sign in to Samenspraak as ${roles[role]} of ${at}`,
    heading: 'You are invited to Samenspraak',
    keyFacts: [
      { label: 'Your role', value: roles[role] },
      { label: 'At', value: at },
      { label: 'Your e-mail address to sign in', value: to.email },
    ],
    paragraphs: [
      greeting(to),
      'In Samenspraak municipalities consult their residents and ask participation councils for advice.',
      chores[role],
      'This is how you sign in:',
    ],
    steps: signInSteps(to),
    closing: `${noLink} Do you not know ${at}? Then this message was sent to the wrong person and you can throw it away.\n\n${closing}`,
    footer: footer(to),
  }),
  adviceRequested: (to, { title, dueOn }) => ({
    subject: dueOn ? `Give advice on “${title}” by ${longDay(dueOn, 'en')}` : `Give advice on “${title}”`,
    heading: 'Your council is asked for advice',
    keyFacts: [
      { label: 'Proposal', value: title },
      ...(dueOn ? [{ label: 'Advice by', value: weekdayLong(dueOn, 'en') }] : []),
      { label: 'At turn', value: 'your council' },
    ],
    paragraphs: [
      greeting(to),
      'Read the questions and the proposal. Then write the advice together with your council.',
      'This is how you begin:',
    ],
    steps: [...signInSteps(to), inWork],
    closing: `${noLink}\n\n${closing}`,
    footer: footer(to),
  }),
  requestWithdrawn: (to, { title, reason }) => ({
    subject: `You do not have to advise on “${title}” any more`,
    heading: 'Your council does not have to advise any more',
    keyFacts: [
      { label: 'Proposal', value: title },
      { label: 'Reason', value: reason },
    ],
    paragraphs: [
      greeting(to),
      'The request for advice or the whole proposal was withdrawn. So your council does not have to advise on this request any more. Had your council begun? Then it may finish the advice, or throw the draft away. A council may always give advice of its own accord.',
    ],
    closing,
    footer: footer(to),
  }),
  adviceSubmitted: (to, { number, title, dueOn }) => ({
    subject: dueOn ? `Respond to advice ${number} by ${longDay(dueOn, 'en')}` : `Respond to advice ${number}`,
    heading: `Advice has been given: ${title}`,
    keyFacts: [
      { label: 'Advice', value: `${number}, ${title}` },
      ...(dueOn ? [{ label: 'Response by', value: weekdayLong(dueOn, 'en') }] : []),
      { label: 'At turn', value: 'your organisation' },
    ],
    paragraphs: [
      greeting(to),
      'Respond to each recommendation: adopted, partly adopted or not adopted. The last two need a reason.',
      'This is how you begin:',
    ],
    steps: [...signInSteps(to), inWork],
    closing: `${noLink}\n\n${closing}`,
    footer: footer(to),
  }),
  responseCompleted: (to, { number, title, authority }) => ({
    subject: `Read the response to your advice ${number}`,
    heading: 'There is a response to your advice',
    keyFacts: [
      { label: 'Advice', value: `${number}, ${title}` },
      { label: 'Response of', value: authority },
    ],
    paragraphs: [
      greeting(to),
      'The response is public. At each recommendation it says what happens with it and why. This is how you read it:',
    ],
    steps: [`Go to ${to.site}/en and choose "Advice".`, `Choose advice ${number}.`],
    closing,
    footer: footer(to),
  }),
};
