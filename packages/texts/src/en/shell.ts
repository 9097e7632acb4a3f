import type { shell as dutch } from '../nl/shell.ts';

export const shell: ReturnType<typeof dutch> = {
  name: 'Samenspraak',
  skip: 'Skip to content',
  navigation: 'Main menu',
  nav: {
    consultations: 'Consultations',
    dossiers: 'Dossiers',
    advices: 'Advice',
    councils: 'Councils',
    work: 'My tasks',
  },
  breadcrumbs: 'Breadcrumbs',
  home: 'Home',
  back: 'Back',
  language: {
    label: 'Language',
    current: 'English',
    nl: 'Nederlands',
    en: 'English',
  },
  demo: {
    banner: 'This is a demonstration. The people and the proposals are invented.',
    signIn: 'Sign in as someone from the demonstration',
    mail: 'Read the mail that was sent',
  },
  onlyIn: {
    nl: 'This text is available in Dutch only.',
    en: 'This text is available in English only.',
  },
  footer: {
    address: (url) => `This page is at ${url}`,
    helpTitle: 'Questions, or rather on paper?',
    help: 'You can also take part on paper, or together with someone from the municipality. Call or mail us; we will help you.',
    helpFrom: (organisation: string) =>
      `You can also take part on paper, or together with someone from ${organisation}. Call or mail; we will help you.`,
    phone: 'Telephone',
    email: 'E-mail',
    contact: 'Contact your municipality',
    about: 'About this website',
    accessibility: 'Accessibility',
    privacy: 'Privacy',
    account: 'Sign in for councils and staff',
    made: 'Samenspraak is open software: everyone may see how it works.',
  },
  form: {
    optional: 'optional',
    errorTitle: 'Something is not right yet',
    errorPrefix: 'Error: ',
    typed: 'Read or copy what you typed',
    arranged: 'Changed, not saved yet. Everything you typed is still there.',
    errorKept: 'Did you fill something in? It is still there.',
  },
  diff: {
    added: 'added',
    removed: 'removed',
  },
  voices: {
    label: 'Who speaks',
    residents: 'Residents',
    council: 'Participation council',
    table: 'Theme table',
    municipality: 'Municipality',
  },
  pages: {
    label: 'Pages',
    position: (page, pages) => `Page ${page} of ${pages}`,
    previous: 'Previous',
    next: 'Next',
  },
  error: {
    404: {
      title: 'This page does not exist',
      lines: [
        'Perhaps the address was not copied correctly, or the page has moved.',
        'Look at the dossiers or the consultations, or start again on the first page.',
      ],
      typed: 'Had you just filled something in? What you sent and saw confirmed has been kept.',
    },
    401: {
      title: 'You are no longer signed in',
      lines: ['After some time we sign you out. So what you sent has not been saved yet.'],
      typed: 'What you saved or sent before is still there.',
    },
    403: {
      title: 'This page is not for you',
      lines: [
        'You are signed in, but this page does not belong to your role. Is that wrong? Call or mail your administrator.',
      ],
      typed: 'What you saved or sent before is still there.',
    },
    409: {
      title: 'This is no longer possible',
      lines: [],
      typed: 'What you just sent has not been saved.',
    },
    413: {
      title: 'This is too large to send',
      lines: [
        'Go back with the button of your browser: what you typed is usually still there. Make the text shorter and send it again.',
      ],
      typed: 'Nothing was sent and nothing was kept.',
    },
    500: {
      title: 'Something went wrong on our side',
      lines: ['It is not your fault. Please try again in a few minutes.'],
      typed:
        'What you sent before and saw confirmed has been kept. Were you filling something in? Go back with the button of your browser: usually it is still there.',
    },
    503: {
      title: 'The website is not available for a moment',
      lines: ['We are working on it, or it is very busy. Please try again in a few minutes.'],
      typed:
        'What you sent before and saw confirmed has been kept. Were you filling something in? Go back with the button of your browser: usually it is still there.',
    },
    other: {
      title: 'This is not possible now',
      lines: ['Check the address. Or go back and try again.'],
      typed: 'What you sent before and saw confirmed has been kept.',
    },
    foreign: {
      title: 'This has not been sent',
      lines: [
        'We could not see whether this form came from this website. To keep you safe, nothing has been saved.',
        'Go back with the button of your browser: what you typed is usually still there. Copy it. Then go to the first page, open the form again from there and send it once more.',
      ],
    },
    again:
      'What you typed is still here. Keep this page open and send it again later. It will not arrive twice.',
    signIn: 'Sign in (opens a new tab)',
    comeBack: 'Come back to this page. What you typed is still here: send it again.',
    sendAgain: 'Send again',
    helpTitle: 'Need help?',
    help: 'Call or mail the municipality. Tell us what you wanted to do, and we will help you.',
    contact: 'Telephone numbers and e-mail addresses',
    home: 'To the first page',
  },
};
