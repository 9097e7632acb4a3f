import type { demo as dutch } from '../nl/demo.ts';

export const demo: typeof dutch = {
  signIn: {
    title: 'Sign in to the demonstration',
    lead: 'Choose as whom you want to look around. You do not need a code. All people below are made up.',
    as: (name) => `Sign in as ${name}`,
    mailTitle: 'Rather see how signing in really works?',
    mail: 'Choose "Sign in with a code" below and use an e-mail address from this list. You can read the message with the code among the sent mail.',
    withCode: 'Sign in with a code',
    readMail: 'Read the sent mail',
    roleAt: (role, at) => `${role}, ${at}`,
    nobody: 'There are no people in this demonstration yet.',
  },
  mail: {
    title: 'Sent mail',
    lead: 'In the demonstration no mail leaves the house. Here you can read what would have been sent.',
    none: 'Nothing has been sent yet.',
    to: 'To',
    sentAt: 'Sent on',
    subject: 'Subject',
    back: 'All sent mail',
    listTitle: 'Newest first',
  },
};
