import type { OwnWords } from '../own-words.ts';
import type { DecisionOutcome, Origin, Outcome, Tenor } from '@samenspraak/domain/advice/vocabulary.ts';
import type { AdviceState } from '@samenspraak/domain/advice/rules.ts';
import { days, list, longDay, number, weekdayLong } from '../format.ts';
import { adviceDesk } from './advice-desk.ts';

export const advice = ({ council }: OwnWords) => ({
  tenors: {
    positive: 'positief',
    positiveWithRemarks: 'positief, met opmerkingen',
    negative: 'negatief',
    noAdvice: 'geen advies',
  } satisfies Record<Tenor, string>,
  origins: {
    solicited: 'Gevraagd advies',
    unsolicited: 'Ongevraagd advies, op eigen initiatief van de raad',
  } satisfies Record<Origin, string>,
  outcomes: {
    adopted: 'overgenomen',
    partlyAdopted: 'deels overgenomen',
    rejected: 'niet overgenomen',
  } satisfies Record<Outcome, string>,
  decisionOutcomes: {
    adopted: 'vastgesteld',
    adoptedWithChanges: 'gewijzigd vastgesteld',
    rejected: 'niet vastgesteld',
  } satisfies Record<DecisionOutcome, string>,
  states: { draft: 'concept', adopted: 'vastgesteld', submitted: 'uitgebracht' } satisfies Record<
    AdviceState,
    string
  >,
  votes: (count: {
    votesFor: number;
    votesAgainst: number;
    abstained: number;
    present: number;
    eligible: number;
  }) =>
    `Aanwezig: ${count.present} van de ${count.eligible} leden met stemrecht. Stemmen: ${count.votesFor} voor, ${count.votesAgainst} tegen, ${count.abstained} onthouden.`,
  document: {
    advice: 'Advies',
    number: 'Nummer',
    addressees: 'Gericht aan',
    tenor: 'Oordeel',
    adoptedOn: 'Vastgesteld op',
    submittedOn: 'Uitgebracht op',
    dossiers: 'Gaat over',
    questions: 'Vragen van de gemeente',
    recommendations: 'Aanbevelingen',
    recommendation: 'Aanbeveling',
    citations: 'Gebruikte uitslagen en bevindingen',
    page: 'Pagina',
    demo: 'Dit is een voorbeeld uit de demo. De raad, de mensen en het advies zijn verzonnen.',
  },
  desk: adviceDesk,
  list: {
    title: 'Adviezen',
    lead: `Hier staat elk advies van een ${council}, en of de gemeente erop heeft geantwoord. Het nieuwste staat bovenaan.`,
    filter: 'Raad',
    every: 'Alle raden',
    show: 'Tonen',
    none: 'Er is nog geen advies uitgebracht. Zodra een raad advies uitbrengt, staat het hier.',
    noneOf: 'Deze raad heeft nog geen advies uitgebracht.',
    all: 'Bekijk de adviezen van alle raden',
    submittedOn: (day: string) => longDay(day),
    recommendations: (n: number) => (n === 1 ? '1 aanbeveling' : `${number(n)} aanbevelingen`),
    tag: (open: number, overdueDays: number): { text: string; tone: 'positive' | 'info' | 'attention' } =>
      open === 0
        ? { text: 'Beantwoord', tone: 'positive' }
        : overdueDays > 0
          ? { text: `Antwoord ${days(overdueDays)} te laat`, tone: 'attention' }
          : { text: 'Wacht op antwoord', tone: 'info' },
    answered: (answered: number, of: number) => `${answered} van de ${of} antwoorden gegeven`,
    byDay: (day: string) => `antwoord uiterlijk ${longDay(day)}`,
  },
  page: {
    over: (n: string) => `Advies ${n}`,
    lead: (council: string, day: string) => `${council}, ${longDay(day)}`,
    facts: 'In het kort',
    council: 'Raad',
    tenor: 'Oordeel',
    addressees: 'Gericht aan',
    adoptedOn: 'Vastgesteld op',
    submittedOn: 'Uitgebracht op',
    dossiers: 'Gaat over',
    version: (n: number) => `versie ${n}`,
    linkedOn: (day: string) => `hieraan verbonden op ${longDay(day)}`,
    noDossier: 'Dit advies hoort nog niet bij een voorstel. De termijn voor het antwoord loopt wel.',
    pdf: 'Download het advies als PDF',
    pdfComing: 'De PDF is nog niet klaar. Kijk over een paar minuten opnieuw. De hele tekst staat hieronder.',
    adopted: 'De vaststelling',
    quorum: (needed: number, of: number) => `Nodig waren ${needed} van de ${of} leden met stemrecht.`,
    asked: 'De vraag',
    askedBy: (who: readonly string[], day: string, version: number) =>
      `Op ${longDay(day)} ${who.length === 1 ? 'vroeg' : 'vroegen'} ${list(who)} om advies over versie ${version} van het voorstel.`,
    askedUntil: (day: string) => `De raad kreeg de tijd tot en met ${weekdayLong(day)}.`,
    requestWithdrawn: (day: string, reason: string) =>
      `De aanvraag werd op ${longDay(day)} ingetrokken. De reden: ${reason}`,
    background: 'Toelichting bij de vraag',
    unsolicited: 'Niemand vroeg om dit advies: de raad bracht het uit op eigen initiatief.',
    questionsLabel: 'De raad kreeg deze vragen:',
    advice: 'Het advies',
    recommendations: 'Aanbevelingen en antwoorden',
    noRecommendations: 'De raad deed geen aanbevelingen.',
    recommendation: (n: number) => `Aanbeveling ${n}`,
    basedOn: 'Gebruikt:',
    citedOn: (day: string) => `Wat er stond op ${longDay(day)}`,
    outOf: (n: number) => `${number(n)} antwoorden`,
    responses: 'Wie antwoordt, en wanneer',
    noReason: 'Zonder verdere toelichting.',
    decidedOn: (day: string) => `Besluit over dit antwoord: ${longDay(day)}.`,
  },
});
