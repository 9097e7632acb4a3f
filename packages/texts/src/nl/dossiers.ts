import type { NowSentence, TrailStep, Turn } from '@samenspraak/domain/dossiers/trail.ts';
import type { Law, Phase, RegionalTopic, Scope } from '@samenspraak/domain/dossiers/vocabulary.ts';
import type { OrganisationKind } from '@samenspraak/domain/organisations/vocabulary.ts';
import type { Outcome } from '@samenspraak/domain/advice/vocabulary.ts';
import { days, list, longDay, number } from '../format.ts';
import { dossiersDesk } from './dossiers-desk.ts';

type Tone = 'neutral' | 'info' | 'positive' | 'attention' | 'negative';
type Step<Kind extends TrailStep['kind']> = Extract<TrailStep, { kind: Kind }>;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** "het college van Velsen", "de gemeente Velsen", "de adviesraad Velsen"; other names as they are. */
const the = (name: string): string => {
  if (/^college/i.test(name)) return `het ${lower(name)}`;
  if (/^(gemeente|regio)\b/i.test(name)) return `de ${lower(name)}`;
  // "Wmo-raad" keeps the capital of the law.
  const council = /^(regionale )?([\p{L}-]*(?<!be)raad)(?!\p{L})/iu;
  return council.test(name)
    ? `de ${name.replace(council, (_, regional: string | undefined, word: string) => `${regional?.toLowerCase() ?? ''}${word.includes('-') ? word : word.toLowerCase()}`)}`
    : name;
};

// Three executives that act together are named once: "de colleges van B en W van Beverwijk, Heemskerk en Velsen".
const together = [
  [/^college van (?:b en w|burgemeester en wethouders) van (.+)$/i, 'de colleges van B en W van'],
  [/^gemeenteraad van (.+)$/i, 'de gemeenteraden van'],
] as const;

/** Names in a sentence. */
const all = (names: readonly string[]): string => {
  for (const [pattern, words] of together) {
    const places = names.map((name) => pattern.exec(name)?.[1]);
    if (names.length > 1 && places.every((place) => place !== undefined)) return `${words} ${list(places)}`;
  }
  return list(names.map(the));
};
const organisation = (name: string, kind: OrganisationKind) =>
  /^(gemeente|regio)\b/i.test(name) ? name : `${kind === 'region' ? 'Regio' : 'Gemeente'} ${name}`;
const The = (name: string) => capital(the(name));
const recommendations = (n: number) => (n === 1 ? '1 aanbeveling' : `${number(n)} aanbevelingen`);
const people = (n: number) => (n === 1 ? '1 inwoner' : `${number(n)} inwoners`);
const verb = (names: readonly string[], one: string, more: string) => (names.length === 1 ? one : more);

const phases: Record<Phase, string> = {
  idea: 'Idee',
  drafting: 'Voorstel schrijven',
  advice: 'Advies vragen',
  response: 'Antwoord op het advies',
  decision: 'Besluit',
  carryingOut: 'Uitvoering',
  evaluated: 'Geëvalueerd',
  withdrawn: 'Ingetrokken',
};

const counted: Record<Outcome, (n: number) => string> = {
  adopted: (n) => `${n} overgenomen`,
  partlyAdopted: (n) => `${n} deels overgenomen`,
  rejected: (n) => `${n} niet overgenomen`,
};

/** What happened, in one sentence with a verb. */
const steps: { [Kind in TrailStep['kind']]: (step: Step<Kind>, organisation: string) => string } = {
  phase: ({ phase }, who) =>
    ({
      idea: `${The(who)} kwam met een idee`,
      drafting: `${The(who)} begon het voorstel te schrijven`,
      advice: `${The(who)} ging advies vragen`,
      response: 'Het antwoord op het advies werd voorbereid',
      decision: 'Het besluit werd voorbereid',
      carryingOut: `${The(who)} begon met de uitvoering`,
      evaluated: `${The(who)} keek terug: wat heeft het opgeleverd?`,
      withdrawn: `${The(who)} trok het voorstel in`,
    })[phase],
  'version-published': ({ number: n }, who) =>
    n === 1 ? `${The(who)} publiceerde het voorstel` : `${The(who)} publiceerde versie ${n} van het voorstel`,
  'table-session': ({ table }) => `De thematafel “${table.theme}” kwam bij elkaar`,
  finding: ({ table, findings }) =>
    `De thematafel “${table.theme}” schreef op wat ${findings.length === 1 ? 'zij vond' : `zij vond: ${findings.length} bevindingen`}`,
  'consultation-opened': ({ consultation }, who) => `${The(who)} vroeg inwoners: ${consultation.title}`,
  'consultation-closed': ({ respondents }) =>
    respondents === null
      ? 'De raadpleging sloot'
      : `${people(respondents)} ${respondents === 1 ? 'gaf' : 'gaven'} antwoord`,
  'consultation-withdrawn': ({ consultation }, who) =>
    `${The(who)} trok de raadpleging “${consultation.title}” in`,
  'results-published': (_, who) => `${The(who)} maakte de uitslag bekend`,
  'request-sent': ({ authorities, councils }) =>
    `${capital(all(authorities))} ${verb(authorities, 'vroeg', 'vroegen')} advies aan ${all(councils.map(({ name }) => name))}`,
  'request-withdrawn': ({ authorities }) =>
    `${capital(all(authorities))} ${verb(authorities, 'trok', 'trokken')} de adviesaanvraag in`,
  'advice-submitted': ({ council, origin }) =>
    `${The(council.name)} bracht ${origin === 'unsolicited' ? 'uit zichzelf advies' : 'advies'} uit`,
  'advice-linked': ({ council, number: n }, who) =>
    `${The(who)} verbond advies ${n} van ${the(council.name)} aan dit voorstel`,
  'advice-overdue': ({ council, days: n }) =>
    `${The(council.name)} heeft nog geen advies uitgebracht: ${days(n)} te laat.`,
  'response-completed': ({ authority, advice }) => `${The(authority.name)} gaf antwoord op advies ${advice}`,
  'response-overdue': ({ authority, advice, days: n }) =>
    `${The(authority.name)} heeft nog geen antwoord gegeven op advies ${advice}: ${days(n)} te laat.`,
  'decision-recorded': ({ authority, outcome }) =>
    ({
      adopted: `${The(authority.name)} stelde het voorstel vast`,
      adoptedWithChanges: `${The(authority.name)} stelde het voorstel gewijzigd vast`,
      rejected: `${The(authority.name)} stelde het voorstel niet vast`,
    })[outcome],
  withdrawn: (_, who) => `${The(who)} trok het voorstel in`,
};

/** Where it is now, as a heading; `who` are those who are at turn. */
const now: Record<NowSentence, (who: readonly string[], title: string) => string> = {
  consulting: (_, title) => `U kunt nu meedoen: ${title}`,
  'response-overdue': () => 'Het antwoord op het advies is er nog niet',
  'response-awaited': (who) =>
    `${capital(all(who))} ${verb(who, 'werkt', 'werken')} aan een antwoord op het advies`,
  'advice-overdue': () => 'Het advies is er nog niet',
  'advice-awaited': (who) => `${capital(all(who))} ${verb(who, 'werkt', 'werken')} aan een advies`,
  idea: () => 'Het is nog een idee',
  drafting: () => 'Er wordt aan het voorstel geschreven',
  asking: () => 'Er wordt advies gevraagd',
  deciding: (who) => `${capital(all(who))} ${verb(who, 'besluit', 'besluiten')} over het voorstel`,
  decided: () => 'Er is een besluit',
  'turned-down': () => 'Het voorstel is niet vastgesteld',
  'carrying-out': () => 'Het besluit wordt uitgevoerd',
  evaluated: () => 'Het besluit is uitgevoerd en geëvalueerd',
  withdrawn: () => 'Dit voorstel is ingetrokken',
};

/** What is expected of whoever is at turn, as a sentence. */
const turns: Record<Turn['task'], (who: string, advice: string | null, late: boolean) => string> = {
  answer: (who) => `Inwoners van ${who.replace(/^(gemeente|regio) /i, '')} kunnen meedoen`,
  advise: (who, _, late) => `${The(who)} ${late ? 'moet nog advies uitbrengen' : 'brengt advies uit'}`,
  respond: (who, advice, late) =>
    `${The(who)} ${late ? 'moet nog antwoorden' : 'antwoordt'} op advies ${advice}`,
  write: (who) => `${The(who)} schrijft verder aan het voorstel`,
  ask: (who) => `${The(who)} stuurt een adviesaanvraag`,
  proceed: (who) => `${The(who)} kiest hoe het verder gaat`,
  decide: (who) => `${capital(the(who))} neemt een besluit`,
  carryOut: (who) => `${The(who)} voert het besluit uit`,
};

export const dossiers = {
  desk: dossiersDesk,
  the,
  all: (names: readonly string[]) => capital(all(names)),
  organisation,
  phases,
  phaseTone: {
    idea: 'neutral',
    drafting: 'neutral',
    advice: 'info',
    response: 'info',
    decision: 'info',
    carryingOut: 'positive',
    evaluated: 'positive',
    withdrawn: 'attention',
  } satisfies Record<Phase, Tone>,
  outcomeTone: { adopted: 'positive', partlyAdopted: 'attention', rejected: 'negative' } satisfies Record<
    Outcome,
    Tone
  >,
  laws: { wmo: 'Wmo', jeugdwet: 'Jeugdwet', participatiewet: 'Participatiewet' } satisfies Record<
    Law,
    string
  >,
  lawsLong: {
    wmo: 'Wet maatschappelijke ondersteuning (Wmo)',
    jeugdwet: 'Jeugdwet',
    participatiewet: 'Participatiewet',
  } satisfies Record<Law, string>,
  topics: {
    youthCareProcurement: 'Inkoop van jeugdhulp',
    shelteredLiving: 'Beschermd wonen',
    publicHousing: 'Volkshuisvesting',
    targetGroupTransport: 'Doelgroepenvervoer',
    labourMarketRegion: 'Arbeidsmarktregio',
  } satisfies Record<RegionalTopic, string>,
  scopes: { local: 'Lokaal', regional: 'Regionaal' } satisfies Record<Scope, string>,

  list: {
    title: 'Dossiers',
    lead: 'Elk dossier gaat over één voorstel: wat inwoners ervan vonden, wat de raad adviseerde, wat het antwoord was en wat er werd besloten.',
    filter: 'Zoeken en kiezen',
    words: 'Zoekwoorden',
    municipality: 'Gemeente of regio',
    allMunicipalities: 'Alle gemeenten',
    law: 'Wet',
    allLaws: 'Alle wetten',
    phase: 'Fase',
    allPhases: 'Alle fasen',
    topic: 'Regionaal onderwerp',
    allTopics: 'Alle onderwerpen',
    show: 'Tonen',
    clear: 'Alles tonen',
    found: (n: number) => (n === 1 ? '1 dossier' : `${number(n)} dossiers`),
    none: 'Er zijn nog geen dossiers. Zodra een gemeente een voorstel openbaar maakt, staat het hier.',
    noneFound: 'Geen dossier past bij wat u koos. Probeer minder woorden, of kies “Alles tonen”.',
    since: (day: string) => `openbaar sinds ${longDay(day)}`,
  },

  page: {
    contents: 'Op deze pagina',
    now: 'Nu',
    trail: 'Het spoor: van vraag tot resultaat',
    trailLead: 'Wat iedereen over dit voorstel zei en wat het antwoord was, van oud naar nieuw.',
    trailLabel: 'Wat er gebeurde, wat er nu gebeurt en wat er nog komt',
    about: 'Waar gaat het over?',
    room: 'Wat ligt vast en wat nog niet?',
    canChange: 'Dit kan nog veranderen',
    cannotChange: 'Dit staat vast',
    couldChange: 'Dit kon nog veranderen',
    wasFixed: 'Dit stond vast',
    noAdviceCame: 'Over dit voorstel is geen advies uitgebracht.',
    advice: 'Advies en antwoord',
    noAdvice:
      'Over dit voorstel is nog geen advies uitgebracht. Zodra dat er is, staat het hier met elk antwoord.',
    versions: 'Versies van het voorstel',
    noVersions: 'De tekst van het voorstel is nog niet gepubliceerd.',
    facts: 'In het kort',
    phase: 'Fase',
    from: 'Van',
    decides: 'Wie besluit',
    laws: 'Wet',
    topic: 'Regionaal onderwerp',
    turn: 'Nu aan zet',
    toNow: 'Wat er nu gebeurt',
    reason: (text: string) => `De reden: ${text}`,
    steps,
    nowTitle: now,
    turns,
    takePart: 'Doe mee',
    questions: (n: number) => (n === 1 ? '1 vraag, zonder account.' : `${n} vragen, zonder account.`),
    nowUntil: (when: string) => `Nu, tot ${when}`,
    present: 'Nu',
    sinceDay: (day: string) => `Sinds ${longDay(day)}`,
    until: (day: string) => `uiterlijk ${day}`,
    took: (length: string) => `na ${length}`,
    sameDay: 'dezelfde dag',
    late: (n: number) => `${days(n)} te laat`,
    overdue: (n: number) => `Dat is ${days(n)} te laat.`,
    andLate: (n: number) => `en is ${days(n)} te laat`,
    termWas: (day: string) => `De laatste dag was ${day}.`,
    writtenIn: (ground: string) => `Dat staat in: ${ground}.`,
    read: 'Lees het voorstel',
    readVersion: (n: number) => `Lees versie ${n}`,
    readPlain: (n: number) => `Lees versie ${n} in eenvoudige taal`,
    seeDifference: (n: number, since: number) =>
      `Bekijk wat er veranderde van versie ${since} naar versie ${n}`,
    sessionPresent: (n: number, place: string) =>
      `${n === 1 ? '1 deelnemer' : `${n} deelnemers`}, in ${place}.`,
    openUntil: (when: string) => `Meedoen kan tot ${when}.`,
    toResults: 'Lees de uitslag',
    askedVersion: (n: number) => `De vraag ging over versie ${n}.`,
    asked: 'De vragen',
    lessTime: (reason: string) => `De reden voor de kortere termijn: ${reason}`,
    askedLate: (reason: string) => `Waarom het advies zo laat werd gevraagd: ${reason}`,
    adviceFacts: (n: number, tenor: string | null) =>
      `${n === 0 ? 'Geen aanbevelingen' : capital(recommendations(n))}.${tenor === null ? '' : ` Oordeel: ${tenor}.`}`,
    judged: (n: number) => `Het advies gaat over versie ${n}.`,
    toAnswers: 'Lees de aanbevelingen en de antwoorden',
    outcomes: (counts: Record<Outcome, number>) =>
      `${capital(
        list(
          (['adopted', 'partlyAdopted', 'rejected'] as const)
            .filter((outcome) => counts[outcome] > 0)
            .map((outcome) => counted[outcome](counts[outcome])),
        ) || 'er waren geen aanbevelingen',
      )}.`,
    decidedOn: (advice: readonly string[]) =>
      advice.length === 0 ? '' : `Bij het besluit is advies ${list(advice)} meegewogen.`,
    withoutAdvice: (reason: string) => `Er is geen advies meegewogen. De reden: ${reason}`,
    next: {
      'consultation-opens': 'De raadpleging begint',
      'consultation-closes': 'De raadpleging sluit',
      'advice-due': (who: string) => `${capital(the(who))} brengt advies uit`,
      'response-due': (who: string, advice: string) => `${capital(the(who))} antwoordt op advies ${advice}`,
      'decision-planned': (who: string) =>
        `${capital(all(who.split(', ')))} ${who.includes(', ') ? 'besluiten' : 'besluit'}`,
      planned: (day: string) => `gepland op ${day}`,
      phase: {
        idea: 'Er komt een idee',
        drafting: 'Het voorstel wordt geschreven',
        advice: 'Er wordt advies gevraagd',
        response: 'Het advies krijgt antwoord',
        decision: 'Er valt een besluit',
        carryingOut: 'Het besluit wordt uitgevoerd',
        evaluated: 'Wij kijken terug: wat heeft het opgeleverd?',
        withdrawn: 'Het voorstel is ingetrokken',
      } satisfies Record<Phase, string>,
    },
    adviceBy: (council: string, day: string) => `${capital(the(council))}, ${longDay(day)}`,
    wholeAdvice: (n: string) => `Lees het hele advies ${n}`,
    votes: (vote: { for: number; against: number; abstained: number }) =>
      `${vote.for} voor, ${vote.against} tegen, ${vote.abstained} onthouden`,
    factTenor: 'Oordeel',
    factVote: 'Stemming',
    factVersion: 'Gaat over',
    version: (n: number) => `versie ${n}`,
    noVersion: 'geen versie: er was nog geen tekst',
    linkedOn: (day: string) =>
      `geen versie: de gemeente verbond het advies op ${longDay(day)} aan dit voorstel`,
    changedSince: 'Veranderd sinds dit advies',
    notChangedSince: 'Sinds dit advies is de tekst niet veranderd.',
    recommendation: (n: number) => `Aanbeveling ${n}`,
    basedOn: 'Gebruikt:',
    answerOf: (who: string) => `Antwoord van ${the(who)}`,
    answers: 'Antwoorden',
    noAnswer: (day: string) => `Nog geen antwoord. Het antwoord moet er uiterlijk ${day} zijn.`,
    noAnswerNoTerm: 'Nog geen antwoord.',
    noAnswerLate: (n: number) => `Nog geen antwoord: ${days(n)} te laat.`,
    answeredOn: (day: string) => `Antwoord gegeven op ${longDay(day)}`,
    answeredLate: (day: string, n: number) => `Antwoord gegeven op ${longDay(day)}, ${days(n)} te laat`,
    introductionOf: (who: string) => `Toelichting van ${the(who)}`,
    published: (day: string) => `gepubliceerd op ${longDay(day)}`,
    asData: 'Dit dossier als data (JSON)',
  },

  version: {
    title: (n: number) => `Versie ${n} van het voorstel`,
    newest: 'Dit is de nieuwste versie.',
    older: (n: number) => `Er is een nieuwere versie: versie ${n}.`,
    toNewest: (n: number) => `Naar versie ${n}`,
    contents: 'Inhoud',
    others: 'Andere versies',
    back: 'Terug naar het dossier',
    toPlain: 'Lees deze versie in eenvoudige taal',
    fixed: 'Deze tekst verandert niet meer. Een wijziging komt in een nieuwe versie.',
  },
  plain: {
    title: (n: number) => `Versie ${n} in eenvoudige taal`,
    lead: (n: number) =>
      `Dit is versie ${n} van het voorstel, in eenvoudige woorden. Staat er in de officiële tekst iets anders? Dan geldt de officiële tekst.`,
    toFormal: (n: number) => `Lees de officiële tekst van versie ${n}`,
    behind: (n: number) =>
      `Er is een nieuwere versie van het voorstel: versie ${n}. Die staat hier nog niet in eenvoudige taal.`,
    newer: (n: number) => `Er is een nieuwere versie in eenvoudige taal: versie ${n}.`,
  },
  difference: {
    title: (n: number, since: number) => `Wat er veranderde van versie ${since} naar versie ${n}`,
    lead: 'Wat erbij kwam, is onderstreept. Wat wegging, is doorgestreept. Van onderdelen zonder wijziging ziet u alleen de kop.',
    none: 'Tussen deze versies veranderde geen woord.',
    same: 'Niet veranderd',
    moved: 'Verplaatst, verder niet veranderd',
    changed: 'Veranderd',
    added: 'Nieuw onderdeel',
    removed: 'Vervallen onderdeel',
    compare: 'Vergelijk met een andere versie',
    summary: (n: number) => (n === 1 ? '1 onderdeel is veranderd.' : `${n} onderdelen zijn veranderd.`),
  },
};
