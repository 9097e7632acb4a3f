import type { accounts as dutch, roles as dutchRoles } from '../nl/accounts.ts';

export const roles: typeof dutchRoles = {
  policyOfficer: 'policy officer',
  liaisonOfficer: 'liaison officer',
  portfolioHolder: 'portfolio holder',
  clerk: 'council clerk',
  administrator: 'administrator',
  chair: 'chair',
  secretary: 'secretary',
  officialSecretary: 'official secretary',
  member: 'member',
};

export const accounts: ReturnType<typeof dutch> = {
  /** Stands where the name of somebody stood. */
  erased: '(name erased)',
  roles,
  signIn: {
    title: 'Sign in',
    lead: 'For members of participation councils and staff of municipalities. You do not need to sign in to take part in a consultation.',
    email: 'Your e-mail address',
    emailHelp: 'The address on which you were invited. You will get a code of 6 digits there.',
    submit: 'Ask for a code',
    noAccountTitle: 'Not invited yet?',
    noAccount:
      'Ask the administrator of your municipality to invite you. That goes for members of a council too.',
  },
  code: {
    title: 'Enter your code',
    sent: 'Do we know your e-mail address? Then you will get an e-mail with a code within a few minutes. Please look in your spam folder too.',
    label: 'The code from the e-mail',
    help: '6 digits. You have 10 minutes.',
    submit: 'Sign in',
    again: 'Ask for a new code',
  },
  me: {
    title: 'My account',
    dataTitle: 'My details',
    name: 'Name',
    email: 'E-mail address',
    language: 'Language of e-mails',
    languages: { nl: 'Dutch', en: 'English' },
    languageLead:
      'You get our e-mails in this language. Choose the language of the website at the top of each page.',
    save: 'Save language',
    roles: 'What you do',
    roleAt: (role, at) => `${role}, ${at}`,
    roleUntil: (role, at, until) => `${role}, ${at} (until ${until})`,
    noRole: 'You have no role at the moment.',
    wrong: 'Is something not right? Ask your administrator to change it.',
    sessionsTitle: 'Where you are signed in',
    sessionsLead: 'Is there something you do not recognise, or did you lose a device? Sign out there.',
    unknownDevice: 'Unknown device',
    here: 'This device',
    since: 'signed in on',
    until: 'stays signed in until',
    end: 'Sign out',
    endAbout: (device, since) => `on ${device}, signed in on ${since}`,
    endAll: 'Sign out everywhere',
  },
  desk: {
    label: 'Desk',
    signedInAs: (name) => `Signed in as ${name}`,
    tasks: 'My tasks',
    dossiers: 'Dossiers',
    advice: 'Advice',
    themeTables: 'Theme tables',
    admin: 'Administration',
    account: 'My account',
    signOut: 'Sign out',
  },
};
