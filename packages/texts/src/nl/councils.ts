import type { OwnWords } from '../own-words.ts';
import type {
  CouncilKind,
  LegalBasis,
  MajorityRule,
  SettingKind,
} from '@samenspraak/domain/councils/vocabulary.ts';
import { termLength } from '../format.ts';

type Length = { n: number; unit: 'days' | 'weeks' | 'months'; count: 'after' | 'from' };
const length = ({ n, unit }: Length) => termLength(n, unit, 'nl');
const counting = ({ count }: Length, event: string) =>
  count === 'after' ? `De dag ${event} telt niet mee.` : `De dag ${event} telt mee.`;

export const councils = ({ council, Council, councils: plural, Councils }: OwnWords) => ({
  kinds: { local: 'lokaal', regional: 'regionaal' } satisfies Record<CouncilKind, string>,
  legalBases: {
    bylaw:
      'De raad is ingesteld in een verordening van de gemeenteraad. Daardoor is de raad adviseur volgens de Algemene wet bestuursrecht (artikel 3:5).',
    executiveDecision: 'De raad is ingesteld met een besluit van het college van burgemeester en wethouders.',
    covenant: 'De raad is ingesteld met een convenant: een afspraak tussen de gemeente en de raad.',
  } satisfies Record<LegalBasis, string>,
  legalBasisNames: {
    bylaw: 'Verordening',
    executiveDecision: 'Besluit van het college',
    covenant: 'Convenant',
  } satisfies Record<LegalBasis, string>,
  settingNames: {
    adviceTerm: 'Tijd om te adviseren',
    responseTerm: 'Tijd om te antwoorden',
    quorum: 'Hoeveel leden er moeten zijn',
    majority: 'Wanneer een advies is aangenomen',
  } satisfies Record<SettingKind, string>,
  settings: {
    adviceTerm: (term: Length) =>
      `De raad heeft ${length(term)} om advies te geven. ${counting(term, 'van de aanvraag')}`,
    responseTerm: (term: Length) =>
      `Wie het advies krijgt, antwoordt binnen ${length(term)}. ${counting(term, 'waarop het advies is uitgebracht')}`,
    quorum: ({ numerator, denominator }: { numerator: number; denominator: number }) =>
      `De raad kan besluiten als minstens ${numerator} van elke ${denominator} leden met stemrecht er zijn.`,
    majority: ({ rule }: { rule: MajorityRule }): string =>
      rule === 'votesCast'
        ? 'Een advies is aangenomen als meer dan de helft van de uitgebrachte stemmen voor is.'
        : 'Een advies is aangenomen als meer dan de helft van de aanwezige leden voor is.',
  },
  quorumNow: (members: number, needed: number) =>
    `Aantal leden met stemrecht nu: ${members}. Er moeten er dus minstens ${needed} zijn.`,
  source: (ground: string, day: string) => `Dit staat in: ${ground}. Het geldt sinds ${day}.`,
  list: {
    title: Councils,
    lead: `Een ${council} is een groep inwoners die de gemeente advies geeft, gevraagd en ongevraagd. De gemeente antwoordt op elk advies.`,
    regional: 'Voor de hele regio',
    none: `Er zijn nog geen ${plural}.`,
    ended: (day: string) => `laatste dag: ${day}`,
  },
  page: {
    over: (kind: string, organisation: string) => `${Council}, ${kind}, ${organisation}`,
    inShort: 'In het kort',
    organisation: 'Voor',
    founded: 'Sinds',
    ended: 'Laatste dag',
    email: 'E-mail',
    aboutTitle: 'Wat doet deze raad?',
    membersTitle: 'Wie zitten erin?',
    noMembers: 'Op dit moment heeft de raad geen leden.',
    memberCaption: 'Leden van de raad',
    name: 'Naam',
    role: 'Rol',
    rulesTitle: 'Welke regels gelden er?',
    noRules: 'Voor deze raad is nog niet vastgelegd welke termijnen en regels gelden.',
    adviceTitle: 'Adviezen van deze raad',
    noAdvice: 'Deze raad heeft hier nog geen advies uitgebracht.',
    adviceMeta: (number: string, day: string) => `Advies ${number}, uitgebracht op ${day}`,
    allAdvice: 'Alle adviezen van deze raad',
    contactTitle: 'De raad bereiken',
    contact:
      'Hebt u een ervaring of een vraag over zorg, jeugd, werk of inkomen in uw gemeente? Mail de raad:',
    paper:
      'Liever op papier, of met hulp? Bel de gemeente. Zij geeft uw verhaal door aan de raad. Het telefoonnummer staat bij:',
  },
});
