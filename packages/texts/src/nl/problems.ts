import type { Problem, ProblemKind } from '@samenspraak/domain/shared/problems.ts';
import { longDay, number } from '../format.ts';

type Sentence = (name: string, problem: Problem) => string;
const n = (value: number | undefined) => number(value ?? 0);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What to do about something typed; `name` is the field as it stands in a sentence ("de titel"). */
export const problems: Record<ProblemKind, Sentence> = {
  missing: (name) => `Vul ${name} in.`,
  choose: (name) => `Kies ${name}.`,
  'too-long': (name, { limit, now }) =>
    `Te veel tekens bij ${name}: nu zijn het er ${n(now)}. Het mogen er hoogstens ${n(limit)} zijn.`,
  'too-short': (name, { limit }) => `Maak ${name} langer: minstens ${limit} tekens.`,
  'too-many': (name, { limit, now }) =>
    `Te veel bij ${name}: nu zijn het er ${n(now)}. Het mogen er hoogstens ${n(limit)} zijn. Haal er een of meer weg.`,
  'too-few': (name, { limit }) => `Vul meer in bij ${name}: minstens ${limit}.`,
  'too-high': (name, { limit }) => `${capital(name)} is te hoog: vul hoogstens ${n(limit)} in.`,
  'too-low': (name, { limit }) => `${capital(name)} is te laag: vul minstens ${n(limit)} in.`,
  'not-an-email': (name) => `Controleer ${name}. Een e-mailadres ziet eruit als naam@voorbeeld.nl.`,
  'not-a-day': (name) => `Controleer ${name}. Schrijf een datum die bestaat, zoals 22-11-2026.`,
  'not-a-time': (name) => `Controleer ${name}. Schrijf een tijd zoals 17.00.`,
  'not-a-number': (name) => `Vul bij ${name} een heel getal in, zoals 6.`,
  'not-a-slug': (name) =>
    `Gebruik in ${name} alleen kleine letters, cijfers en streepjes, zoals beschermd-wonen.`,
  'not-a-cbs-code': (name) => `Controleer ${name}. Een CBS-code heeft vier cijfers, zoals 0375.`,
  'not-a-host-name': (name) =>
    `Controleer ${name}. Een webadres ziet eruit als participatie.velsen.nl, zonder iets erachter.`,
  'not-a-council-word': (name) =>
    `Controleer ${name}. Een van de woorden moet eindigen op “raad”, zoals “adviesraad” of “adviesraad sociaal domein”. Gebruik alleen letters, spaties en streepjes.`,
  'not-a-code': (name) => `Controleer ${name}. Een code heeft 6 cijfers, zoals 123 456.`,
  'before-start': (name) => `${capital(name)} ligt vóór de eerste dag. Kies een latere dag.`,
  'before-proposal': (name, { day }) =>
    `${capital(name)} is te vroeg: het laatste voorstel werd op ${longDay(day!)} openbaar. Kies die dag of een latere.`,
  'before-request': (name, { day }) =>
    `${capital(name)} is te vroeg: het advies werd op ${longDay(day!)} gevraagd. Kies die dag of een latere.`,
  'before-advice': (name, { day }) =>
    `${capital(name)} is te vroeg: het laatste advies werd op ${longDay(day!)} uitgebracht. Kies die dag of een latere.`,
  'before-term': (name, { day }) =>
    `${capital(name)} is te vroeg: de raad heeft tot en met ${longDay(day!)} om te adviseren. Kies die dag of een latere, of vraag het advies eerder.`,
  'no-member-then': () =>
    'Iemand die u aankruiste, had op die dag geen stemrecht in deze raad. Kruis opnieuw aan wie er was.',
  settled: (name) =>
    `Controleer ${name}. Er is al een besluit vastgelegd: wie besluit, verandert dan niet meer.`,
  'leave-empty': (name) =>
    `U zette een vinkje bij een advies. Vul dan niets in bij ${name}, of haal de vinkjes bij de adviezen weg.`,
  'not-of-proposal': (name) =>
    `Controleer ${name}. Een ervan hoort bij een voorstel dat u niet hebt aangekruist. Kruis dat voorstel aan, of haal de bron weg.`,
  'in-the-past': (name) => `${capital(name)} is al voorbij. Kies een later moment.`,
  'in-the-future': (name) => `${capital(name)} ligt in de toekomst. Kies vandaag of een eerdere dag.`,
  'reasons-needed': (name) => `Schrijf in ${name} waarom. Zonder reden kan dit niet.`,
  'twice-the-same': (name) => `In ${name} staat twee keer hetzelfde. Haal er een weg.`,
  'more-than-all': (name) => `Maak ${name} lager. Het mag niet hoger zijn dan het andere getal.`,
  'not-understood': (name) => `Controleer ${name}: dit begrijpen wij niet.`,
};
