import type { Hint, Missing } from '@samenspraak/domain/consultations/readiness.ts';
import type { QuestionKind } from '@samenspraak/domain/consultations/vocabulary.ts';
import { number as numeral } from '../format.ts';
import type { consultationsDesk as dutch } from '../nl/consultations-desk.ts';

const number = (n: number) => numeral(n, 'en');

const missing: Record<Missing['what'], string> = {
  goal: 'what it is about',
  roomForInfluence: 'what can still change',
  targetGroup: 'who it is for',
  afterwards: 'what happens with the answers',
  closesOn: 'the day of closing',
  'closes-in-the-past': 'a last day that is not past yet',
  'closes-before-opening': 'a last day that is not before the first day',
  questions: 'at least one question',
  options: 'at least two answers',
  maxChoices: 'how many answers may be chosen (no more than there are)',
  labels: 'what 1 and 5 mean',
  methodWhoWasAsked: 'who was asked',
  methodInvited: 'how many people were asked, or why that is not known',
  methodHow: 'how people were asked',
  methodLimits: 'what the results do not say',
};

const hint = ({ what, question, word }: Hint): string =>
  ({
    'short-period': 'The consultation lasts less than three weeks. Many people need more time.',
    'long-sentence': `Question ${question} has a long sentence. Shorter sentences are easier to read.`,
    'container-word': `Question ${question} uses the word “${word}”. People understand different things by it: say in the background what you mean.`,
    'many-questions': 'There are more than twelve questions. The shorter it is, the more people finish it.',
  })[what];

const kinds: Record<QuestionKind, string> = {
  singleChoice: 'Choose one answer',
  multipleChoice: 'Choose several answers',
  chooseUpTo: 'Choose at most …',
  scale: 'Scale from 1 to 5',
  openText: 'Open answer',
};

export const consultationsDesk: typeof dutch = {
  kinds,
  newTitle: 'New consultation',
  newLead:
    'A consultation belongs to a proposal. Begin with a title; you fill in the rest afterwards. Only you and your colleagues see the consultation until you open it.',
  titleLabel: 'Title',
  titleHint: 'As residents see it, for example: “What should the neighbourhood team do above all?”',
  create: 'Begin consultation',
  existing: 'Consultations on this proposal',
  none: 'There is no consultation on this proposal yet.',
  backToDossier: 'To the dossier',
  back: 'Back to the consultation',

  nowTitle: 'What now?',
  ready: 'Everything is filled in. You can open the consultation.',
  notReady: 'Still missing:',
  hiddenDossier:
    'The dossier is not public yet. Make it public first: residents must be able to read what it is about.',
  hints: 'Worth another look',
  missing: ({ what, question }) =>
    question === undefined ? missing[what] : `at question ${question}: ${missing[what]}`,
  missingCode: (code) => {
    const [what = '', question] = code.split(':');
    const text = missing[what as Missing['what']] ?? what;
    return question === undefined ? text : `${text} at question ${question}`;
  },
  hint,
  details: 'Text and period',
  editDetails: 'Change text and period',
  questions: 'Questions',
  editQuestions: 'Change questions',
  noQuestions: 'No questions yet',
  preview: 'See it as a resident',
  open: 'Open the consultation',
  openWarning:
    'When you open it, the consultation is public. The text and the questions then change no more. You cannot undo this.',
  openConfirm: 'Open and make public',
  public: 'The public page',
  openUntil: (when) => `Residents can take part until ${when}.`,
  answeredSoFar: 'Answers so far',
  answered: 'Number of answers',
  answeredFew: 'fewer than 10',
  answeredAbout: (n) => `about ${number(n)}`,
  openAnswers: {
    title: 'What people wrote',
    lead: 'These texts are for you and your colleagues only. They are in alphabetical order. That way nobody can see which answers are from the same person. Do not copy anything by which somebody can be recognised.',
    read: 'Read what people wrote',
    readAbout: (n) => `in answer to question ${n}`,
    count: (n) => (n === 1 ? '1 answer' : `${number(n)} answers`),
  },
  changedMeanwhile: 'The consultation has been closed or withdrawn in the meantime.',
  seeAgain: 'Reload the page',
  answeredWhy:
    'As long as the consultation is open we show a rounded number, so that nobody can be recognised.',
  closesAt: 'Closes',
  closedAt: 'Closed',
  opensAt: 'Begins',
  close: 'Close now',
  closeWarning: (when) =>
    `The consultation closes by itself on ${when}. If you close it now, nobody can answer any more. You cannot undo this.`,
  method: 'Method statement',
  editMethod: 'Write the method statement',
  methodMissing: 'You cannot publish the results without the method statement. Still missing:',
  methodReady: 'The method statement is complete.',
  moreThanAsked: (n, invited) =>
    `You wrote how many people were asked: ${number(invited)}. ${number(n)} answers came in. Check whether that is right: after publishing it does not change.`,
  publish: 'Publish the results',
  publishWarning: (n) =>
    `You publish the results of ${number(n)} answers with the method statement. After that nothing changes. You cannot undo this.`,
  tooFew: (n, needed) =>
    `Number of answers: ${number(n)}. Results need at least ${needed} answers, so that nobody can be recognised.`,
  published: 'The results are public.',
  results: 'The results',
  discard: 'Throw the draft away',
  discardWarning: 'The consultation disappears with all its questions. You cannot undo this.',
  withdraw: 'Withdraw the consultation',
  withdrawWarning: 'The page stays. Everyone can read there why you withdrew the consultation.',
  reasonLabel: 'Why do you withdraw the consultation?',
  questionRow: (kind, most, required) =>
    `${kinds[kind].toLowerCase().replace('…', String(most ?? 1))}, ${required ? 'required' : 'optional'}`,

  form: {
    goal: 'What is it about, and what do you use the answers for?',
    goalHint: 'Write for residents: short sentences, common words.',
    roomForInfluence: 'What can still change, and what cannot?',
    targetGroup: 'Who is this consultation for?',
    targetGroupHint: 'For example: all residents aged 16 and over.',
    afterwards: 'What happens with the answers?',
    afterwardsHint:
      'Who reads them, when do the results come, and how do people hear what was done with them?',
    opensOn: 'First day',
    opensOnHint: 'Leave empty to begin as soon as you open the consultation.',
    closesOn: 'Last day',
    closesTime: 'Closes at',
    closesTimeHint: 'For example: 17:00',
    paging: 'How do the questions stand on the page?',
    onePerPage: 'One question per page',
    onePerPageHint: 'Calm, for long or difficult questions.',
    allOnOnePage: 'All questions on one page',
    allOnOnePageHint: 'Quick, for a few short questions.',
    save: 'Save',
    theirs: 'What was saved meanwhile',
  },

  questionForm: {
    lead: 'Buttons at a question move it. Nothing is saved until you press “Save questions” at the bottom.',
    legend: (n) => `Question ${n}`,
    kind: 'Kind of question',
    text: 'The question',
    explanation: 'Background to the question',
    openTextHint:
      'If fewer than ten people answer this question, nobody gets to read the answers, not even you. That way nobody can be recognised.',
    explanationHint: 'Unfolds under the question. Explain difficult words here.',
    options: 'Answers',
    optionsHint: 'One answer per line.',
    option: (n) => `answer ${n}`,
    maxChoices: 'How many answers may be chosen at most?',
    maxChoicesHint: 'With “Choose several answers” this may stay empty.',
    maxChoicesNeeded: 'needed for “Choose at most …”',
    lowLabel: 'What does 1 mean?',
    highLabel: 'What does 5 mean?',
    labelsHint: 'For example: “fully disagree” or “fully agree”.',
    labelsNeeded: 'needed for a scale',
    required: 'An answer is required',
    offersNoOpinion: 'Also offer “I do not know / no opinion”',
    add: 'Add a question',
    remove: 'Remove',
    up: 'Up',
    down: 'Down',
    about: (n) => `question ${n}`,
    save: 'Save questions',
    arranged: 'The questions were changed, but have not been saved yet. Press “Save questions”.',
  },

  methodForm: {
    lead: 'Results need an account of how people were asked. Without it a percentage says nothing.',
    whoWasAsked: 'Who was asked, and how were they reached?',
    invited: 'How many people were asked?',
    invitedHint: 'A number.',
    invitedNeeded: 'needed if you know it',
    invitedNote: 'Why do you not know that number?',
    invitedNoteNeeded: 'needed without a number',
    how: 'How were people asked?',
    howHint: 'For example: an open consultation on this site and on paper at the desk, without names.',
    limits: 'What do the results not say?',
    limitsHint: 'For example: who did not take part, and why this does not hold for all residents.',
    conclusion: 'The results in one sentence',
    conclusionHint: 'Stands above the figures.',
  },

  previewTitle: 'Preview',
  previewNote: 'This is how residents see the consultation. It is a preview: nothing is kept or counted.',
  previewForm: 'The questions as residents get them',
};
