import type { Hint, Missing } from '@samenspraak/domain/consultations/readiness.ts';
import type { QuestionKind } from '@samenspraak/domain/consultations/vocabulary.ts';
import { number } from '../format.ts';

const missing: Record<Missing['what'], string> = {
  goal: 'waar het over gaat',
  roomForInfluence: 'wat nog kan veranderen',
  targetGroup: 'voor wie het is',
  afterwards: 'wat er met de antwoorden gebeurt',
  closesOn: 'de dag van sluiting',
  'closes-in-the-past': 'een laatste dag die nog niet voorbij is',
  'closes-before-opening': 'een laatste dag die niet vóór de eerste dag ligt',
  questions: 'minstens één vraag',
  options: 'minstens twee antwoorden',
  maxChoices: 'hoeveel antwoorden iemand mag kiezen (niet meer dan er zijn)',
  labels: 'wat 1 en 5 betekenen',
  methodWhoWasAsked: 'wie er gevraagd zijn',
  methodInvited: 'hoeveel mensen er gevraagd zijn, of waarom dat niet bekend is',
  methodHow: 'hoe er gevraagd is',
  methodLimits: 'wat de uitslag niet zegt',
};

const hint = ({ what, question, word }: Hint): string =>
  ({
    'short-period': 'De raadpleging duurt korter dan drie weken. Veel mensen hebben meer tijd nodig.',
    'long-sentence': `Vraag ${question} heeft een lange zin. Kortere zinnen lezen makkelijker.`,
    'container-word': `Vraag ${question} gebruikt het woord “${word}”. Niet iedereen verstaat daar hetzelfde onder. Schrijf in de uitleg wat u bedoelt.`,
    'many-questions': 'Het zijn meer dan twaalf vragen. Hoe korter, hoe meer mensen het afmaken.',
  })[what];

const kinds: Record<QuestionKind, string> = {
  singleChoice: 'Eén antwoord kiezen',
  multipleChoice: 'Meer antwoorden kiezen',
  chooseUpTo: 'Kies er hoogstens …',
  scale: 'Schaal van 1 tot 5',
  openText: 'Open antwoord',
};

/** The officer's pages of a round. */
export const consultationsDesk = {
  kinds,
  newTitle: 'Nieuwe raadpleging',
  newLead:
    'Een raadpleging hoort bij een voorstel. Begin met een titel; de rest vult u daarna in. Alleen u en uw collega’s zien de raadpleging tot u die opent.',
  titleLabel: 'Titel',
  titleHint: 'Zoals inwoners die zien, bijvoorbeeld: “Wat moet het wijkteam vooral doen?”',
  create: 'Raadpleging beginnen',
  existing: 'Raadplegingen bij dit voorstel',
  none: 'Er is nog geen raadpleging bij dit voorstel.',
  backToDossier: 'Naar het dossier',
  back: 'Terug naar de raadpleging',

  nowTitle: 'Wat nu?',
  ready: 'Alles is ingevuld. U kunt de raadpleging openen.',
  notReady: 'Dit ontbreekt nog:',
  hiddenDossier:
    'Het dossier is nog niet openbaar. Maak het eerst openbaar: inwoners moeten kunnen lezen waar het over gaat.',
  hints: 'Nog eens naar kijken',
  missing: ({ what, question }: Missing): string =>
    question === undefined ? missing[what] : `bij vraag ${question}: ${missing[what]}`,
  /** As it travels in a refusal: 'goal', 'options:3'. */
  missingCode: (code: string): string => {
    const [what = '', question] = code.split(':');
    const text = missing[what as Missing['what']] ?? what;
    return question === undefined ? text : `${text} bij vraag ${question}`;
  },
  hint,
  details: 'Tekst en periode',
  editDetails: 'Tekst en periode wijzigen',
  questions: 'Vragen',
  editQuestions: 'Vragen wijzigen',
  noQuestions: 'Nog geen vragen',
  preview: 'Bekijk als inwoner',
  open: 'Raadpleging openen',
  openWarning:
    'Als u opent, is de raadpleging openbaar. De tekst en de vragen veranderen dan niet meer. Dit kunt u niet ongedaan maken.',
  openConfirm: 'Openen en openbaar maken',
  public: 'De openbare pagina',
  openUntil: (when: string) => `Inwoners kunnen meedoen tot ${when}.`,
  answeredSoFar: 'Antwoorden tot nu toe',
  answered: 'Aantal antwoorden',
  answeredFew: 'minder dan 10',
  answeredAbout: (n: number) => `ongeveer ${number(n)}`,
  openAnswers: {
    title: 'Wat mensen schreven',
    lead: 'Deze teksten zijn alleen voor u en uw collega’s. Ze staan op alfabetische volgorde. Zo is niet te zien welke antwoorden van dezelfde persoon zijn. Neem niets over waaraan iemand te herkennen is.',
    read: 'Lees wat mensen schreven',
    readAbout: (n: number) => `bij vraag ${n}`,
    count: (n: number) => (n === 1 ? '1 antwoord' : `${number(n)} antwoorden`),
  },
  changedMeanwhile: 'De raadpleging is intussen gesloten of ingetrokken.',
  seeAgain: 'Bekijk de pagina opnieuw',
  answeredWhy: 'Zolang de raadpleging open is, tonen wij het aantal afgerond. Zo is niemand herkenbaar.',
  closesAt: 'Sluit',
  closedAt: 'Gesloten',
  opensAt: 'Begint',
  close: 'Nu sluiten',
  closeWarning: (when: string) =>
    `De raadpleging sluit vanzelf op ${when}. Als u nu sluit, kan niemand meer antwoorden. Dit kunt u niet ongedaan maken.`,
  method: 'Verantwoording',
  editMethod: 'Verantwoording schrijven',
  methodMissing: 'Zonder verantwoording kunt u de uitslag niet publiceren. Dit ontbreekt nog:',
  methodReady: 'De verantwoording is volledig.',
  moreThanAsked: (n: number, invited: number) =>
    `U schreef hoeveel mensen er gevraagd zijn: ${number(invited)}. Er kwamen ${number(n)} antwoorden. Controleer of dat klopt: na publiceren verandert het niet meer.`,
  publish: 'Uitslag publiceren',
  publishWarning: (n: number) =>
    `U publiceert de uitslag van ${number(n)} antwoorden met de verantwoording. Daarna verandert er niets meer. Dit kunt u niet ongedaan maken.`,
  tooFew: (n: number, needed: number) =>
    `Aantal antwoorden: ${number(n)}. Een uitslag kan pas vanaf ${needed} antwoorden, zodat niemand herkenbaar is.`,
  published: 'De uitslag is openbaar.',
  results: 'De uitslag',
  discard: 'Concept weggooien',
  discardWarning: 'De raadpleging verdwijnt met alle vragen. Dat kunt u niet ongedaan maken.',
  withdraw: 'Raadpleging intrekken',
  withdrawWarning: 'De pagina blijft bestaan. Iedereen kan daar lezen waarom u de raadpleging introk.',
  reasonLabel: 'Waarom trekt u de raadpleging in?',
  /** "kies er hoogstens 3, verplicht" */
  questionRow: (kind: QuestionKind, most: number | null, required: boolean) =>
    `${kinds[kind]
      .toLowerCase()
      .replace(/^eén/, 'één')
      .replace('…', String(most ?? 1))}, ${required ? 'verplicht' : 'niet verplicht'}`,

  form: {
    goal: 'Waar gaat het over, en waarvoor gebruikt u de antwoorden?',
    goalHint: 'Schrijf voor inwoners: korte zinnen, gewone woorden.',
    roomForInfluence: 'Wat kan nog veranderen, en wat niet meer?',
    targetGroup: 'Voor wie is deze raadpleging?',
    targetGroupHint: 'Bijvoorbeeld: alle inwoners van 16 jaar en ouder.',
    afterwards: 'Wat gebeurt er met de antwoorden?',
    afterwardsHint: 'Wie leest ze, wanneer komt de uitslag, en hoe horen mensen wat ermee is gedaan?',
    opensOn: 'Eerste dag',
    opensOnHint: 'Laat leeg om te beginnen zodra u de raadpleging opent.',
    closesOn: 'Laatste dag',
    closesTime: 'Sluit om',
    closesTimeHint: 'Bijvoorbeeld: 17.00',
    paging: 'Hoe staan de vragen op de pagina?',
    onePerPage: 'Eén vraag per pagina',
    onePerPageHint: 'Rustig voor lange of moeilijke vragen.',
    allOnOnePage: 'Alle vragen op één pagina',
    allOnOnePageHint: 'Snel voor een paar korte vragen.',
    save: 'Bewaren',
    theirs: 'Wat er intussen is bewaard',
  },

  questionForm: {
    lead: 'Met de knoppen bij een vraag zet u die op een andere plek. Wij bewaren pas iets als u onderaan op “Vragen bewaren” drukt.',
    legend: (n: number) => `Vraag ${n}`,
    kind: 'Soort vraag',
    text: 'De vraag',
    explanation: 'Uitleg bij de vraag',
    openTextHint:
      'Beantwoorden minder dan tien mensen deze vraag? Dan krijgt niemand de antwoorden te lezen, ook u niet. Zo is niemand te herkennen.',
    explanationHint: 'Staat uitklapbaar onder de vraag. Leg hier moeilijke woorden uit.',
    options: 'Antwoorden',
    optionsHint: 'Eén antwoord per regel.',
    option: (n: number) => `antwoord ${n}`,
    maxChoices: 'Hoeveel antwoorden mag iemand hoogstens kiezen?',
    maxChoicesHint: 'Bij “Meer antwoorden kiezen” mag dit leeg blijven.',
    maxChoicesNeeded: 'nodig bij “Kies er hoogstens …”',
    lowLabel: 'Wat betekent 1?',
    highLabel: 'Wat betekent 5?',
    labelsHint: 'Bijvoorbeeld: “helemaal oneens” of “helemaal eens”.',
    labelsNeeded: 'nodig bij een schaalvraag',
    required: 'Een antwoord is verplicht',
    offersNoOpinion: 'Toon ook “Weet ik niet / geen mening”',
    add: 'Vraag toevoegen',
    remove: 'Weghalen',
    up: 'Omhoog',
    down: 'Omlaag',
    about: (n: number) => `vraag ${n}`,
    save: 'Vragen bewaren',
    arranged: 'De vragen zijn aangepast, maar nog niet bewaard. Druk op “Vragen bewaren”.',
  },

  methodForm: {
    lead: 'Vertel bij de uitslag hoe u het vroeg. Zonder die uitleg zegt een percentage niets.',
    whoWasAsked: 'Wie zijn er gevraagd, en hoe zijn zij bereikt?',
    invited: 'Hoeveel mensen zijn er gevraagd?',
    invitedHint: 'Een getal.',
    invitedNeeded: 'nodig als u het weet',
    invitedNote: 'Waarom weet u dat aantal niet?',
    invitedNoteNeeded: 'nodig zonder getal',
    how: 'Hoe is er gevraagd?',
    howHint: 'Bijvoorbeeld: open raadpleging op deze site en op papier bij de balie, zonder naam.',
    limits: 'Wat zegt de uitslag niet?',
    limitsHint: 'Bijvoorbeeld: wie niet meedeed, en waarom dit niet voor alle inwoners geldt.',
    conclusion: 'De uitslag in één zin',
    conclusionHint: 'Staat boven de cijfers.',
  },

  previewTitle: 'Voorbeeld',
  previewNote: 'Zo zien inwoners de raadpleging. Dit is een voorbeeld: wij bewaren en tellen niets.',
  previewForm: 'De vragen zoals inwoners ze krijgen',
};
