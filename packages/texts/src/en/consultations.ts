import type { AnswerProblem } from '@samenspraak/domain/consultations/answers.ts';
import type { Standing } from '@samenspraak/domain/consultations/states.ts';
import type { QuestionResult } from '@samenspraak/domain/consultations/tallies.ts';
import { list as listed, longDay as day, number as numeral, percent as percentage } from '../format.ts';
import type { consultations as dutch } from '../nl/consultations.ts';
import { consultationsDesk } from './consultations-desk.ts';

const number = (n: number) => numeral(n, 'en');
const list = (items: readonly string[]) => listed(items, 'en');
const longDay = (on: string) => day(on, 'en');
const people = (n: number) => `${number(n)} ${n === 1 ? 'person' : 'people'}`;
const questions = (n: number) => `${number(n)} ${n === 1 ? 'question' : 'questions'}`;
const percent = (n: number) => percentage(n, 'en');
const quoted = (text: string) => `“${text}”`;
const share = (row: { text: string; percent: number }) => `${quoted(row.text)} (${percent(row.percent)})`;

const headline = (question: QuestionResult): string => {
  if (!question.shown) return 'Too few people answered this question to show the results.';
  const { kind, n, rows, mean } = question;
  if (kind === 'openText') return `${people(n)} wrote an answer.`;
  if (kind === 'scale') {
    const agreed = rows
      .filter((row) => row.text === '4' || row.text === '5')
      .reduce((sum, row) => sum + row.count, 0);
    return mean === null
      ? 'Nobody gave a rating.'
      : `On average ${mean.toFixed(1)} on the scale from 1 (${question.lowLabel}) to 5 (${question.highLabel}). Of ${people(n)}, ${number(agreed)} chose 4 or 5.`;
  }
  const first = rows.filter((row) => row.rank === 1);
  if ((first[0]?.count ?? 0) === 0) return 'Nobody chose one of the answers.';
  if (
    first.length > 1 &&
    (kind === 'singleChoice' || rows.every(({ rank, count }) => rank === 1 || count === 0))
  )
    return `Chosen equally often: ${list(first.map(share))}.`;
  if (kind === 'singleChoice')
    return `${first[0]!.percent > 50 ? 'Most people chose' : 'Chosen most often:'} ${share(first[0]!)}.`;
  return `Chosen most often: ${list(
    rows
      .filter((row) => row.rank <= 3 && row.count > 0)
      .slice(0, 3)
      .map(share),
  )}.`;
};

const problems: Record<AnswerProblem['kind'], (problem: AnswerProblem) => string> = {
  missing: () => 'Choose an answer.',
  'missing-text': () => 'Write your answer in the box.',
  'too-many': ({ limit, now }) =>
    limit === 1 ? 'Choose one answer.' : `Choose at most ${limit}. You chose ${now}.`,
  'too-long': ({ limit, now }) =>
    `Make your answer shorter: at most ${number(limit ?? 0)} characters. It now has ${number(now ?? 0)}.`,
  'either-or': () => 'Choose answers, or choose “I do not know / no opinion”. Not both.',
  'not-an-option': () => 'Choose one of the answers given with the question.',
};

const standings: Record<Standing, ReturnType<typeof dutch.standing>> = {
  draft: { text: 'Draft', tone: 'neutral' },
  announced: { text: 'Not yet begun', tone: 'info' },
  open: { text: 'Open', tone: 'positive' },
  closed: { text: 'Closed', tone: 'neutral' },
  published: { text: 'Results known', tone: 'info' },
  withdrawn: { text: 'Withdrawn', tone: 'attention' },
};

export const consultations: typeof dutch = {
  desk: consultationsDesk,
  title: 'Consultations',
  standing: (standing) => standings[standing],
  anchor: (n) => `vraag-${n}`,

  list: {
    lead: 'Here your municipality asks what you think. You can take part without an account. It usually does not take long.',
    open: 'Take part now',
    announced: 'Beginning soon',
    over: 'Finished',
    noneOpen: 'No consultation is open now. As soon as the municipality asks something, it will be here.',
    until: (when) => `Until ${when}`,
    from: (when) => `From ${when}`,
    closedOn: (when) => `Closed on ${when}`,
    questions,
    page: (n) => `Page ${n}`,
  },

  start: {
    until: (when) => `You can take part until ${when}.`,
    opens: (when) => `This consultation begins on ${when}.`,
    closed: (when) => `This consultation closed on ${when}.`,
    withdrawn: (on) => `This consultation was withdrawn on ${on}.`,
    about: 'What is it about?',
    dossier: 'Read the proposal:',
    decides: 'Who decides?',
    decidesText: (names) => `${list(names).replace(/^./, (first) => first.toUpperCase())}.`,
    canChange: 'What can still change?',
    forWhom: 'Who is it for?',
    afterwards: 'What happens with your answer?',
    howTitle: 'How does it work?',
    how: (n, onePage) =>
      `There ${n === 1 ? 'is' : 'are'} ${questions(n)}${onePage ? ' on one page' : ''}. Then you check everything and send it.`,
    anonymous:
      'No name is needed. We do not ask who you are. With your answer we keep no name, no e-mail address and no address of your computer or phone. So we do not know who takes part either. The results show what the people think who took part. Other residents may think differently.',
    cookie:
      'When you begin you get a code. It is also kept in a cookie on this device for 60 days. With the code you can go on later, see your answer, correct it until closing, or withdraw it.',
    paperTitle: 'Rather on paper, or need help?',
    paper: (name) => `You can take part on paper, or together with someone. Phone or mail ${name}:`,
    begin: 'Begin',
    toQuestions: 'To the questions',
    questionsHere: 'The questions',
    myAnswer: 'Go on with your code, or see your answer',
    seeMine: 'See your answer with your code',
    askedTitle: 'We asked',
    saidTitle: 'You said',
    didTitle: 'We did',
    saidN: (n) => `${people(n)} answered.`,
    saidTooFew:
      'Fewer than ten people took part. So there will be no results: that way nobody can be recognised.',
    saidNotYet:
      'The municipality is looking at the answers and writing down how it asked. Then the results will be here.',
    toResults: 'See the results with all figures',
    did: 'Read step by step what happened with the proposal, and why:',
    facts: 'In short',
    factOrganisation: 'Who is asking',
    factQuestions: 'Number of questions',
  },

  question: {
    position: (n, of) => `Question ${n} of ${of}`,
    allTitle: 'Questions',
    background: 'Background to this question',
    chooseMany: 'Choose all that apply.',
    chooseUpTo: (most) => (most === 1 ? 'Choose one answer.' : `Choose at most ${most}.`),
    scaleStep: (step, low, high) =>
      step === 1 && low ? `1: ${low}` : step === 5 && high ? `5: ${high}` : String(step),
    noOpinion: 'I do not know / no opinion',
    writeNoNames: 'Do not write names or other details of yourself or others.',
    room: (n) => `You can use ${number(n)} characters here.`,
    roomLeft: (n) =>
      n >= 0 ? `You can use another ${number(n)} characters.` : `This is ${number(-n)} characters too long.`,
    next: 'Continue',
    toCheck: 'Continue to checking',
    saved: 'At each step we keep what you filled in. Your answer counts only when you send it.',
    later: 'Go on later',
    laterNoCode: 'As soon as you press “Continue” we keep your answer, and you get a code to go on later.',
    laterCode: (code) => `Your code is ${code}.`,
    laterHow: (until) =>
      `On this device you go on where you were. On another device choose “Go on with your code” at the consultation and type the code. You can do so until ${until}. Write the code down, or print this page. Do not give it to anyone else.`,
    correcting:
      'You have sent an answer already. What you change here counts only when you send your correction.',
    notYou: 'Are you someone else? Then first remove the code from this device.',
    problem: (problem) => problems[problem.kind](problem),
    problemWithNumber: (problem) => `Question ${problem.number}: ${problems[problem.kind](problem)}`,
  },

  check: {
    title: 'Check your answers',
    lead: 'Nothing has been sent yet. Check your answers and send them.',
    leadCorrection: 'Your correction has not been sent yet. Your earlier answer still counts.',
    leadSent: 'This is what you sent. Choose “Change” at the question you want to correct.',
    scale: (step, low, high) =>
      low && high ? `${step} (on the scale from 1: ${low}, to 5: ${high})` : String(step),
    change: 'Change',
    changeAbout: (n) => `your answer to question ${n}`,
    notFilled: 'Not filled in',
    send: 'Send answers',
    sendCorrection: 'Send correction',
    after:
      'After sending you can correct your answer until closing, and withdraw it until the results are published.',
    nothing: 'You have not filled in anything yet.',
    toFirst: 'To the first question',
  },

  sent: {
    title: 'Your answer has been sent',
    titleCorrected: 'Your correction has been sent',
    thanks: 'Thank you. Your answer counts.',
    on: (on) => `Sent on ${longDay(on)}.`,
    correctedOn: (on) => `Corrected on ${longDay(on)}.`,
    codeTitle: 'Your code',
    codeText:
      'With this code you can see, correct or withdraw your answer. Write the code down or print this page. We do not know who you are and cannot give you the code again.',
    nextTitle: 'What happens next?',
    untilClosing: (when) => `The consultation is open until ${when}. Until then you can correct your answer.`,
    afterClosing:
      'After closing the municipality prepares the results. They will be on the page of this consultation.',
    toRound: 'To the page of this consultation',
    see: 'See, correct or withdraw your answer',
    print: 'You can print this page or keep it as a bookmark: on this device it works for 60 days.',
    sharedTitle: 'Does someone else use this device too?',
    shared:
      'For example in the library, or at home. Then remove the code from this device. Someone else does not see what you answered then, and can answer as long as the consultation is open. Do you want to come back later? Write your code down first.',
    forget: 'Remove the code from this device',
    forgotten:
      'The code is no longer on this device. As long as the consultation is open, someone else can answer here.',
    feedback: 'Did something go wrong, or do you have a remark about this page? Tell us:',
  },

  mine: {
    title: 'Your answer',
    enter: 'Fill in your code',
    codeLabel: 'Your code',
    codeHint:
      'You got the code under “Go on later” and on your confirmation: 12 letters and digits, such as BCDF-GH23-KMNP. Capitals, spaces and dashes do not matter.',
    codeMissing: 'Fill in your code. You got it under “Go on later” and on your confirmation.',
    show: 'Continue',
    underway: 'Your answer has been kept but not sent yet.',
    resume: 'Go on',
    correcting:
      'You have a correction that has not been sent yet. Below is the answer that you sent. It counts until you send the correction.',
    correctingElsewhere:
      'You began to correct this answer, but have not sent the correction yet. Until then the answer that you sent before counts.',
    notCorrected:
      'You began a correction but did not send it. So the answer you sent earlier counts. It is shown below.',
    toSend: 'To checking and sending',
    answers: 'You answered',
    correct: 'Correct your answer',
    noCorrect: (when) => `The consultation closed on ${when}. It can no longer be corrected.`,
    withdrawTitle: 'Withdraw your answer',
    withdrawText:
      'We then delete everything you answered. Your answer no longer counts. You cannot undo this, and you cannot answer again with this code.',
    noWithdraw: 'The results have been published. It can no longer be withdrawn.',
    sure: 'Yes, delete my answer',
    sureMissing: 'Tick “Yes, delete my answer” if you want to withdraw your answer.',
    withdraw: 'Withdraw answer',
    withdrawn: (on) => `You withdrew your answer on ${longDay(on)}. We keep nothing of it.`,
    againText: 'Do you want to take part after all? You can: you begin anew and get a new code.',
    again: 'Take part again',
  },

  results: {
    title: (round) => `Results: ${round}`,
    short: 'Results',
    n: (n) => `${people(n)} answered.`,
    notRepresentative:
      'Anyone could take part. The results show what these people think. Other residents may think differently.',
    base: (n) => `Of the ${people(n)} who answered this question.`,
    baseMany: (n) =>
      `Of the ${people(n)} who answered this question. More than one answer could be chosen, so together it can be more than 100%.`,
    headline,
    percent,
    noOpinion: 'I do not know / no opinion',
    scaleRow: (step, low, high) =>
      step === '1' && low ? `1 (${low})` : step === '5' && high ? `5 (${high})` : step,
    table: 'See the same figures in a table',
    answer: 'Answer',
    peopleColumn: 'People',
    percentColumn: 'Percentage',
    openAnswers: (n) =>
      `${people(n)} wrote an answer. We do not publish texts by residents: something in them might tell who wrote them. The municipality does read them.`,
    hidden:
      'Fewer than ten people answered this question. We do not show the results, so that nobody can be recognised.',
    methodTitle: 'How were people asked?',
    whoWasAsked: 'Who was asked',
    invited: 'How many people were asked',
    answered: 'How many people answered',
    responseRate: (n, invited) => `${number(n)} of ${number(invited)}`,
    moreThanAsked: (n) => `${number(n)}. People who were not asked could answer too.`,
    period: 'When',
    periodText: (from, to) => `From ${from} to ${to}`,
    how: 'How it was done',
    limits: 'What these results do not say',
    questionsAsked: 'The questions and the answers to choose from are above, exactly as residents got them.',
    stillOpen: (when) => `The consultation is open until ${when}. There are no results yet.`,
    waiting: (closed) =>
      `The consultation closed on ${closed}. The municipality is looking at the answers and writing down how it asked. Then the results will be on this page.`,
    waitingNext: 'What happens with the answers',
  },

  cited: (question, round) => ({
    title: `${question.text} (consultation ${quoted(round)})`,
    text: `${people(question.n)} answered. ${headline(question)}`,
  }),
};
