import type { DecisionOutcome, Origin, Outcome, Tenor } from '@samenspraak/domain/advice/vocabulary.ts';
import type { AdviceState } from '@samenspraak/domain/advice/rules.ts';

const people = (n: number) => (n === 1 ? '1 lid' : `${n} leden`);

export const advice = {
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
  states: { draft: 'concept', adopted: 'vastgesteld', submitted: 'uitgebracht' } satisfies Record<AdviceState, string>,
  votes: (count: { votesFor: number; votesAgainst: number; abstained: number; present: number; eligible: number }) =>
    `${people(count.present)} van de ${count.eligible} waren aanwezig: ${count.votesFor} stemden voor, ${count.votesAgainst} tegen en ${count.abstained} onthielden zich.`,
  document: {
    advice: 'Advies',
    number: 'Nummer',
    addressees: 'Gericht aan',
    tenor: 'Strekking',
    adoptedOn: 'Vastgesteld op',
    submittedOn: 'Uitgebracht op',
    dossiers: 'Gaat over',
    questions: 'Vragen van de gemeente',
    recommendations: 'Aanbevelingen',
    recommendation: 'Aanbeveling',
    citations: 'Gebruikte uitkomsten',
    page: 'Pagina',
    demo: 'Dit is een voorbeeld uit de demo. De raad, de mensen en het advies zijn verzonnen.',
  },
};
