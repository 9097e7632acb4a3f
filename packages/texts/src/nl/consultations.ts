import type { AnswerProblem } from '@samenspraak/domain/consultations/answers.ts';
import type { Standing } from '@samenspraak/domain/consultations/states.ts';
import type { QuestionResult } from '@samenspraak/domain/consultations/tallies.ts';
import { list, longDay, number, percent as percentage } from '../format.ts';
import { consultationsDesk } from './consultations-desk.ts';

type Tone = 'neutral' | 'info' | 'positive' | 'attention';

const people = (n: number) => `${number(n)} ${n === 1 ? 'mens' : 'mensen'}`;
const questions = (n: number) => `${number(n)} ${n === 1 ? 'vraag' : 'vragen'}`;
const percent = (n: number) => percentage(n);
const quoted = (text: string) => `“${text}”`;
const decimal = (n: number) => n.toFixed(1).replace('.', ',');

const share = (row: { text: string; percent: number }) => `${quoted(row.text)} (${percent(row.percent)})`;

/** The finding of one question in one sentence. */
const headline = (question: QuestionResult): string => {
  if (!question.shown) return 'Te weinig mensen beantwoordden deze vraag om de uitslag te tonen.';
  const { kind, n, rows, mean } = question;
  if (kind === 'openText') return `${people(n)} schreven een antwoord.`;
  if (kind === 'scale') {
    const agreed = rows
      .filter((row) => row.text === '4' || row.text === '5')
      .reduce((sum, row) => sum + row.count, 0);
    return mean === null
      ? 'Niemand gaf een oordeel.'
      : `Gemiddeld ${decimal(mean)} op de schaal van 1 (${question.lowLabel}) tot 5 (${question.highLabel}). Van de ${people(n)} ${agreed === 1 ? 'gaf' : 'gaven'} er ${number(agreed)} een 4 of een 5.`;
  }
  const first = rows.filter((row) => row.rank === 1);
  if ((first[0]?.count ?? 0) === 0) return 'Niemand koos een van de antwoorden.';
  if (
    first.length > 1 &&
    (kind === 'singleChoice' || rows.every(({ rank, count }) => rank === 1 || count === 0))
  )
    return `Even vaak gekozen: ${list(first.map(share))}.`;
  if (kind === 'singleChoice')
    return `${first[0]!.percent > 50 ? 'De meeste mensen kozen' : 'Het vaakst gekozen is'} ${share(first[0]!)}.`;
  return `Het vaakst gekozen: ${list(
    rows
      .filter((row) => row.rank <= 3 && row.count > 0)
      .slice(0, 3)
      .map(share),
  )}.`;
};

const problems: Record<AnswerProblem['kind'], (problem: AnswerProblem) => string> = {
  missing: () => 'Kies een antwoord.',
  'missing-text': () => 'Schrijf uw antwoord in het vak.',
  'too-many': ({ limit, now }) =>
    limit === 1 ? 'Kies één antwoord.' : `Kies er hoogstens ${limit}. U koos er nu ${now}.`,
  'too-long': ({ limit, now }) =>
    `Maak uw antwoord korter: hoogstens ${number(limit ?? 0)} tekens. Nu zijn het er ${number(now ?? 0)}.`,
  'either-or': () => 'Kies antwoorden, of kies “Weet ik niet / geen mening”. Niet allebei.',
  'not-an-option': () => 'Kies een van de antwoorden die bij de vraag staan.',
};

const standings: Record<Standing, { text: string; tone: Tone }> = {
  draft: { text: 'Concept', tone: 'neutral' },
  announced: { text: 'Nog niet begonnen', tone: 'info' },
  open: { text: 'Open', tone: 'positive' },
  closed: { text: 'Gesloten', tone: 'neutral' },
  published: { text: 'Uitslag bekend', tone: 'info' },
  withdrawn: { text: 'Ingetrokken', tone: 'attention' },
};

/** Digital consultations: the resident's pages, the outcome, and the desk of the officer. */
export const consultations = {
  desk: consultationsDesk,
  title: 'Raadplegingen',
  standing: (standing: Standing) => standings[standing],
  anchor: (n: number) => `vraag-${n}`,

  list: {
    lead: 'Hier vraagt uw gemeente wat u vindt. U kunt meedoen zonder account. Het duurt meestal niet lang.',
    open: 'Doe nu mee',
    announced: 'Begint binnenkort',
    over: 'Afgelopen',
    noneOpen: 'Er staat nu geen raadpleging open. Zodra de gemeente iets vraagt, staat het hier.',
    until: (when: string) => `Tot ${when}`,
    from: (when: string) => `Vanaf ${when}`,
    closedOn: (when: string) => `Gesloten op ${when}`,
    questions,
    page: (n: number) => `Pagina ${n}`,
  },

  start: {
    until: (when: string) => `U kunt meedoen tot ${when}.`,
    opens: (when: string) => `Deze raadpleging begint op ${when}.`,
    closed: (when: string) => `Deze raadpleging sloot op ${when}.`,
    withdrawn: (on: string) => `Deze raadpleging is op ${on} ingetrokken.`,
    about: 'Waar gaat het over?',
    dossier: 'Lees het voorstel:',
    decides: 'Wie besluit hierover?',
    decidesText: (names: string[]) => `${list(names).replace(/^./, (first) => first.toUpperCase())}.`,
    canChange: 'Wat kan nog veranderen?',
    forWhom: 'Voor wie is het?',
    afterwards: 'Wat gebeurt er met uw antwoord?',
    howTitle: 'Hoe werkt het?',
    how: (n: number, onePage: boolean) =>
      `${n === 1 ? 'Het is' : 'Het zijn'} ${questions(n)}${onePage ? ' op één pagina' : ''}. Daarna kijkt u alles na en verstuurt u het.`,
    anonymous:
      'Dit gaat zonder naam. Wij vragen niet wie u bent. Bij uw antwoord bewaren wij geen naam, geen e-mailadres en geen adres van uw computer of telefoon. Wij weten dus ook niet wie er meedoet. De uitslag laat zien wat de mensen vinden die meededen. Andere inwoners kunnen er anders over denken.',
    cookie:
      'Als u begint, krijgt u een code. Dit apparaat onthoudt de code 60 dagen, met een cookie. Met de code kunt u later verdergaan of uw antwoord bekijken. U kunt het ook verbeteren tot de sluiting, of intrekken.',
    paperTitle: 'Liever op papier, of hulp nodig?',
    paper: (name: string) => `U kunt op papier meedoen, of samen met iemand. Bel of mail ${name}:`,
    begin: 'Beginnen',
    toQuestions: 'Naar de vragen',
    questionsHere: 'De vragen',
    myAnswer: 'Verdergaan met uw code, of uw antwoord bekijken',
    seeMine: 'Uw antwoord bekijken met uw code',
    askedTitle: 'Dit vroegen wij',
    saidTitle: 'Dit zei u',
    didTitle: 'Dit deden wij',
    saidN: (n: number) => `${people(n)} antwoordden.`,
    saidTooFew: 'Minder dan tien mensen deden mee. Daarom komt er geen uitslag: zo is niemand herkenbaar.',
    saidNotYet:
      'De gemeente bekijkt de antwoorden en schrijft op hoe zij het vroeg. Daarna staat de uitslag hier.',
    toResults: 'Bekijk de uitslag met alle cijfers',
    did: 'Lees stap voor stap wat er met het voorstel gebeurde, en waarom:',
    facts: 'In het kort',
    factOrganisation: 'Wie vraagt het',
    factQuestions: 'Aantal vragen',
  },

  question: {
    position: (n: number, of: number) => `Vraag ${n} van ${of}`,
    allTitle: 'Vragen',
    background: 'Uitleg bij deze vraag',
    chooseMany: 'Kies alles wat bij u past.',
    chooseUpTo: (most: number) => (most === 1 ? 'Kies één antwoord.' : `Kies er hoogstens ${most}.`),
    scaleStep: (step: number, low: string | null, high: string | null) =>
      step === 1 && low ? `1: ${low}` : step === 5 && high ? `5: ${high}` : String(step),
    noOpinion: 'Weet ik niet / geen mening',
    writeNoNames: 'Schrijf geen namen of andere gegevens van uzelf of van anderen op.',
    room: (n: number) => `U kunt hier ${number(n)} tekens gebruiken.`,
    roomLeft: (n: number) =>
      n >= 0 ? `U kunt nog ${number(n)} tekens gebruiken.` : `Dit zijn ${number(-n)} tekens te veel.`,
    next: 'Verder',
    toCheck: 'Verder naar nakijken',
    saved: 'Bij elke stap bewaren wij wat u invulde. Uw antwoord telt pas als u het verstuurt.',
    later: 'Later verdergaan',
    laterNoCode: 'Druk op “Verder”. Dan bewaren wij uw antwoord. U krijgt een code om later verder te gaan.',
    laterCode: (code: string) => `Uw code is ${code}.`,
    laterHow: (until: string) =>
      `Op dit apparaat gaat u vanzelf verder waar u was. Op een ander apparaat kiest u bij de raadpleging “Verdergaan met uw code” en typt u de code. Dat kan tot ${until}. Schrijf de code op, of print deze pagina. Geef de code aan niemand anders.`,
    correcting:
      'U hebt al een antwoord verstuurd. Wat u hier verandert, telt pas als u uw verbetering verstuurt.',
    notYou: 'Bent u iemand anders? Wis dan eerst de code van dit apparaat.',
    problem: (problem: AnswerProblem) => problems[problem.kind](problem),
    problemWithNumber: (problem: AnswerProblem) =>
      `Vraag ${problem.number}: ${problems[problem.kind](problem)}`,
  },

  check: {
    title: 'Controleer uw antwoorden',
    lead: 'Er is nog niets verstuurd. Kijk uw antwoorden na en verstuur ze.',
    leadCorrection: 'Uw verbetering is nog niet verstuurd. Uw vorige antwoord telt nog.',
    leadSent: 'Dit hebt u verstuurd. Kies “Wijzigen” bij de vraag die u wilt verbeteren.',
    scale: (step: number, low: string | null, high: string | null) =>
      low && high ? `${step} (op de schaal van 1: ${low}, tot 5: ${high})` : String(step),
    change: 'Wijzigen',
    changeAbout: (n: number) => `van uw antwoord op vraag ${n}`,
    notFilled: 'Niet ingevuld',
    send: 'Antwoorden versturen',
    sendCorrection: 'Verbetering versturen',
    after:
      'Na het versturen kunt u uw antwoord verbeteren tot de sluiting. U kunt het intrekken tot de uitslag er is.',
    nothing: 'U hebt nog niets ingevuld.',
    toFirst: 'Naar de eerste vraag',
  },

  sent: {
    title: 'Uw antwoord is verstuurd',
    titleCorrected: 'Uw verbetering is verstuurd',
    thanks: 'Dank u wel. Uw antwoord telt mee.',
    on: (day: string) => `Verstuurd op ${longDay(day)}.`,
    correctedOn: (day: string) => `Verbeterd op ${longDay(day)}.`,
    codeTitle: 'Uw code',
    codeText:
      'Met deze code kunt u uw antwoord bekijken, verbeteren of intrekken. Schrijf de code op of print deze pagina. Wij weten niet wie u bent en kunnen de code niet opnieuw geven.',
    nextTitle: 'Hoe gaat het verder?',
    untilClosing: (when: string) =>
      `De raadpleging is open tot ${when}. Tot dan kunt u uw antwoord verbeteren.`,
    afterClosing: 'Na de sluiting maakt de gemeente de uitslag. Die komt op de pagina van deze raadpleging.',
    toRound: 'Naar de pagina van deze raadpleging',
    see: 'Uw antwoord bekijken, verbeteren of intrekken',
    print:
      'U kunt deze pagina printen of bewaren als bladwijzer. Op dit apparaat werkt de bladwijzer 60 dagen.',
    sharedTitle: 'Gebruikt iemand anders dit apparaat ook?',
    shared:
      'Bijvoorbeeld in de bibliotheek, of thuis. Wis de code dan van dit apparaat. Een ander ziet dan niet wat u antwoordde, en kan zelf antwoorden zolang de raadpleging open is. Wilt u nog terugkomen? Schrijf uw code dan eerst op.',
    forget: 'Code van dit apparaat wissen',
    forgotten:
      'De code staat niet meer op dit apparaat. Zolang de raadpleging open is, kan iemand anders hier antwoorden.',
    feedback: 'Ging er iets mis of hebt u een opmerking over deze pagina? Laat het weten:',
  },

  mine: {
    title: 'Uw antwoord',
    enter: 'Vul uw code in',
    codeLabel: 'Uw code',
    codeHint:
      'De code kreeg u bij “Later verdergaan” en op uw bevestiging: 12 letters en cijfers, zoals BCDF-GH23-KMNP. Hoofdletters, spaties en streepjes maken niet uit.',
    codeMissing: 'Vul uw code in. U kreeg hem bij “Later verdergaan” en op uw bevestiging.',
    show: 'Verder',
    underway: 'Uw antwoord is bewaard maar nog niet verstuurd.',
    resume: 'Verdergaan',
    correcting:
      'U begon aan een verbetering, maar verstuurde die nog niet. Hieronder staat het antwoord dat u verstuurde. Dat telt, tot u de verbetering verstuurt.',
    correctingElsewhere:
      'U begon aan een verbetering van dit antwoord, maar verstuurde die nog niet. Tot dan telt het antwoord dat u eerder verstuurde.',
    notCorrected:
      'U begon aan een verbetering, maar verstuurde die niet. Daarom telt het antwoord dat u eerder verstuurde. Dat staat hieronder.',
    toSend: 'Naar nakijken en versturen',
    answers: 'Dit antwoordde u',
    correct: 'Antwoord verbeteren',
    noCorrect: (when: string) => `De raadpleging sloot op ${when}. Verbeteren kan niet meer.`,
    withdrawTitle: 'Antwoord intrekken',
    withdrawText:
      'Wij verwijderen dan alles wat u antwoordde. Uw antwoord telt niet meer mee. Dit kunt u niet ongedaan maken. Met deze code kunt u niet opnieuw antwoorden.',
    noWithdraw: 'De uitslag is gepubliceerd. Intrekken kan niet meer.',
    sure: 'Ja, verwijder mijn antwoord',
    sureMissing: 'Zet een vinkje bij “Ja, verwijder mijn antwoord” als u uw antwoord wilt intrekken.',
    withdraw: 'Antwoord intrekken',
    withdrawn: (day: string) =>
      `U hebt uw antwoord op ${longDay(day)} ingetrokken. Wij bewaren er niets meer van.`,
    againText: 'Wilt u toch weer meedoen? Dat kan: u begint dan opnieuw en krijgt een nieuwe code.',
    again: 'Opnieuw meedoen',
  },

  results: {
    title: (round: string) => `Uitslag: ${round}`,
    short: 'Uitslag',
    n: (n: number) => `${people(n)} antwoordden.`,
    notRepresentative:
      'Iedereen mocht meedoen. De uitslag laat zien wat deze mensen vinden. Andere inwoners kunnen er anders over denken.',
    base: (n: number) => `Van de ${people(n)} die deze vraag beantwoordden.`,
    baseMany: (n: number) =>
      `Van de ${people(n)} die deze vraag beantwoordden. Zij mochten meer dan één antwoord kiezen. Samen kan het dus meer dan ${percent(100)} zijn.`,
    headline,
    percent,
    noOpinion: 'Weet ik niet / geen mening',
    scaleRow: (step: string, low: string | null, high: string | null) =>
      step === '1' && low ? `1 (${low})` : step === '5' && high ? `5 (${high})` : step,
    table: 'Bekijk dezelfde cijfers in een tabel',
    answer: 'Antwoord',
    peopleColumn: 'Mensen',
    percentColumn: 'Percentage',
    openAnswers: (n: number) =>
      `${people(n)} schreven een antwoord. Wij publiceren die teksten niet: er kan iets in staan waaraan iemand te herkennen is. De gemeente leest ze wel.`,
    hidden:
      'Minder dan tien mensen beantwoordden deze vraag. Wij tonen de uitslag niet, zodat niemand herkenbaar is.',
    methodTitle: 'Hoe is dit gevraagd?',
    whoWasAsked: 'Wie er gevraagd zijn',
    invited: 'Hoeveel mensen er gevraagd zijn',
    answered: 'Hoeveel mensen er antwoordden',
    responseRate: (n: number, invited: number) => `${number(n)} van de ${number(invited)}`,
    moreThanAsked: (n: number) => `${number(n)}. Ook mensen die niet gevraagd waren, konden antwoorden.`,
    period: 'Wanneer',
    periodText: (from: string, to: string) => `Van ${from} tot ${to}`,
    how: 'Hoe het ging',
    limits: 'Wat deze uitslag niet zegt',
    questionsAsked:
      'De vragen en de antwoorden om uit te kiezen staan hierboven, precies zoals inwoners ze kregen.',
    stillOpen: (when: string) => `De raadpleging is nog open tot ${when}. Er is nog geen uitslag.`,
    waiting: (closed: string) =>
      `De raadpleging sloot op ${closed}. De gemeente bekijkt de antwoorden en schrijft op hoe zij het vroeg. Daarna staat de uitslag op deze pagina.`,
    waitingNext: 'Wat er met de antwoorden gebeurt',
  },

  /** One result as advice cites it: what was asked, and what came out with n and percentages. */
  cited: (question: QuestionResult, round: string): { title: string; text: string } => ({
    title: `${question.text} (raadpleging ${quoted(round)})`,
    text: `${people(question.n)} antwoordden. ${headline(question)}`,
  }),
};
