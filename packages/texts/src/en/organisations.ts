import type { organisations as dutch } from '../nl/organisations.ts';

export const organisations: ReturnType<typeof dutch> = {
  begin: { region: 'Our region', administrator: 'Administrator' },
  kinds: { municipality: 'municipality', region: 'region' },
  named: (kind, name) => (kind === 'region' ? `Region of ${name}` : `Municipality of ${name}`),
  contact: {
    title: 'Contact',
    lead: 'Questions, help needed, or rather take part on paper? Contact your municipality.',
    none: 'There are no municipalities yet.',
    phone: 'Telephone',
    email: 'E-mail',
    post: 'Post',
    paperTitle: 'Take part on paper, or with help',
    paper:
      'You do not need a computer. Call or write to your municipality: you get the questions on paper, or somebody fills them in together with you. Your answer counts just as much.',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Everyone must be able to use this website. Choose your municipality or region for its statement.',
    choose: 'Statements',
    titleOf: (name) => `Accessibility: ${name}`,
    leadOf: (name) => `${name} wants everyone to be able to use this website, also with a disability.`,
    statusTitle: 'How accessible is it?',
    notChecked:
      'This website has not been audited by an independent expert yet. So we cannot say yet that it meets all requirements.',
    checked: (day) =>
      `This website was last audited on ${day}. Ask the municipality for the report of that audit.`,
    checkedTooLong: 'That is more than three years ago. A new audit is needed.',
    aimTitle: 'What we aim for',
    aim: 'Dutch law (Besluit digitale toegankelijkheid overheid) asks for WCAG 2.1, levels A and AA. The makers aim for WCAG 2.2, level AA.',
    doneTitle: 'What we do ourselves',
    done: [
      'Everything works with a keyboard only, and without JavaScript.',
      'At each change of the software a program looks for errors on the pages. Such a program does not find all errors.',
      'Texts are written as simply as possible. The texts of proposals and advice are those of the municipality and the councils.',
      'You can also take part on paper, or together with somebody.',
    ],
    problemTitle: 'Does something not work?',
    problem: 'Tell us. We look for another way together with you, and repair it when that is possible.',
    complaint: 'Does our answer not help you? Then you can complain to the National Ombudsman.',
  },
  privacy: {
    title: 'Privacy',
    lead: 'What happens with your data, and what we do not keep on purpose. Choose your municipality or region to see whom you can reach.',
    choose: 'By municipality or region',
    titleOf: (name) => `Privacy: ${name}`,
    leadOf: (name) => `What ${name} does with your data on this website, and what not.`,
    notTitle: 'What we do not do',
    not: [
      'We keep no IP address with your answer or in our records. An IP address is the address of your computer or phone.',
      'We do not follow you. There are no advertisements and there is no analytics.',
      'The pages fetch nothing from other companies, not even fonts.',
      'No cookie is set in your browser as long as you only read.',
    ],
    answersTitle: 'When you take part in a consultation',
    answers: [
      'You do not have to give your name. Your answer does not say who you are, and has only the day, not the time.',
      'You get a code. It is kept in a cookie in your browser, and with us only in a form that cannot be read. With the code you can see your answer again, correct it while the consultation is open, and withdraw it until the results are there. When you withdraw it, we delete it.',
      'If you write something in an open question by which you can be recognised, that stands with your answer. Better not do that.',
      'We show no results of groups smaller than 10 people.',
    ],
    accountTitle: 'When you are a member of a council or work for the municipality',
    account: [
      'We keep your name, your e-mail address, your role with first and last day, and what you did in your role. So it stays clear who decided what.',
      'Your name and role in a participation council are public. Your e-mail address is not.',
      'After signing in there is a cookie in your browser: 12 hours for staff, 30 days for members of a council. You can always sign out.',
      'Against abuse we count for a short time how often somebody tries to sign in from one address. We keep that address only in a form that nobody can read.',
    ],
    tableTitle: 'When you take part in a theme table',
    table:
      'Your name is in a list that only the people who lead the table see. Everyone else sees only numbers, such as “3 informal carers”. If you stop, the people who lead the table remove your name.',
    longTitle: 'How long do we keep data?',
    long: [
      'Answers that you began but did not send, we delete after 60 days, or a week after the consultation closed.',
      'What is public, such as proposals, advice and results, stays public. It contains no names of residents.',
      'How long the municipality keeps sent answers and accounts follows from the Archives Act and its selection list. This software does not delete them by itself.',
      'A code to sign in is good for 10 minutes. A day later we delete it. E-mails that were sent, we delete from the list of mail after 30 days.',
    ],
    rightsTitle: 'Your rights',
    rights:
      'You may see your data, have them corrected or deleted, and object. Without your code we cannot find your answer. So keep the code well.',
    whoTitle: 'Who is responsible?',
    who: (name) =>
      `${name} is responsible for your data (General Data Protection Regulation). The data are needed for a public task: involving residents in policy (the legal basis).`,
    officer: 'Questions about privacy go to the data protection officer',
    complaint: 'You can also complain to the Dutch Data Protection Authority (Autoriteit Persoonsgegevens).',
  },
};
