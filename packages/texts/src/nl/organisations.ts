import type { OwnWords } from '../own-words.ts';
import type { OrganisationKind } from '@samenspraak/domain/organisations/vocabulary.ts';

export const organisations = ({ council }: OwnWords) => ({
  /** What a new installation is called until the first administrator gives it its names. */
  begin: { region: 'Onze regio', administrator: 'Beheerder' },
  kinds: { municipality: 'gemeente', region: 'regio' } satisfies Record<OrganisationKind, string>,
  named: (kind: OrganisationKind, name: string) => (kind === 'region' ? `Regio ${name}` : `Gemeente ${name}`),
  contact: {
    title: 'Contact',
    lead: 'Vragen, hulp nodig, of liever op papier meedoen? Neem contact op met uw gemeente.',
    none: 'Er zijn nog geen gemeenten.',
    phone: 'Telefoon',
    email: 'E-mail',
    post: 'Post',
    paperTitle: 'Op papier meedoen, of met hulp',
    paper:
      'U hoeft niets met een computer te doen. Bel of schrijf uw gemeente: u krijgt de vragen op papier, of iemand vult ze samen met u in. Uw antwoord telt even zwaar.',
    privacy: 'Privacy',
    accessibility: 'Toegankelijkheid',
  },
  accessibility: {
    title: 'Toegankelijkheid',
    lead: 'Iedereen moet deze website kunnen gebruiken. Kies uw gemeente of regio en lees de verklaring.',
    choose: 'Verklaringen',
    titleOf: (name: string) => `Toegankelijkheid: ${name}`,
    leadOf: (name: string) => `${name} wil dat iedereen deze website kan gebruiken, ook met een beperking.`,
    statusTitle: 'Hoe staat het ervoor?',
    notChecked:
      'Een onafhankelijke deskundige heeft deze website nog niet onderzocht. Wij kunnen dus nog niet zeggen dat de website aan alle eisen voldoet.',
    checked: (day: string) =>
      `Deze website is voor het laatst onderzocht op ${day}. Vraag de gemeente om het rapport van dat onderzoek.`,
    checkedTooLong: 'Dat is langer dan drie jaar geleden. Er is een nieuw onderzoek nodig.',
    aimTitle: 'Waar wij naar streven',
    aim: 'Het Besluit digitale toegankelijkheid overheid vraagt WCAG 2.1, niveau A en AA. De makers streven naar WCAG 2.2, niveau AA.',
    doneTitle: 'Wat wij zelf doen',
    done: [
      'Alles werkt met alleen een toetsenbord, en zonder JavaScript.',
      'Bij elke wijziging van de software zoekt een programma op de pagina’s naar fouten. Zo’n programma vindt niet alle fouten.',
      'Teksten zijn zo eenvoudig mogelijk geschreven. De teksten van voorstellen en adviezen zijn van de gemeente en de raden zelf.',
      'U kunt ook op papier meedoen, of samen met iemand.',
    ],
    problemTitle: 'Lukt er iets niet?',
    problem: 'Vertel het ons. Wij zoeken met u naar een andere manier en lossen het op als dat kan.',
    complaint: 'Helpt ons antwoord u niet? Dan kunt u een klacht indienen bij de Nationale ombudsman.',
  },
  privacy: {
    title: 'Privacy',
    lead: 'Wat er met uw gegevens gebeurt, en wat wij bewust niet bewaren. Kies uw gemeente of regio om te zien wie u kunt bereiken.',
    choose: 'Per gemeente of regio',
    titleOf: (name: string) => `Privacy: ${name}`,
    leadOf: (name: string) => `Wat ${name} op deze website met uw gegevens doet, en wat niet.`,
    notTitle: 'Wat wij niet doen',
    not: [
      'Wij bewaren geen IP-adres bij uw antwoord of in onze administratie. Een IP-adres is het adres van uw computer of telefoon.',
      'Wij volgen u niet. Er is geen reclame en geen meetprogramma.',
      'De pagina’s halen niets op bij andere bedrijven, ook geen lettertypen.',
      'Er komt geen cookie in uw browser zolang u alleen leest.',
    ],
    answersTitle: 'Als u meedoet aan een raadpleging',
    answers: [
      'U hoeft uw naam niet te geven. Bij uw antwoord staat niet wie u bent. Er staat wel een dag bij, geen tijdstip.',
      'U krijgt een code. Die staat in een cookie in uw browser. Bij ons staat de code alleen in een vorm die niemand kan lezen. Met de code kunt u uw antwoord terugzien. U kunt het verbeteren zolang de raadpleging open is, en intrekken tot de uitslag er is. Trekt u het in, dan verwijderen wij het.',
      'Schrijft u in een open vraag iets waaraan u te herkennen bent? Dan staat dat bij uw antwoord. Doe dat dus liever niet.',
      'Van groepen kleiner dan 10 mensen tonen wij geen uitslag.',
    ],
    accountTitle: 'Als u lid bent van een raad of werkt bij de gemeente',
    account: [
      'Wij bewaren uw naam, uw e-mailadres en uw rol met begin- en einddag. Ook bewaren wij wat u in uw rol deed. Zo blijft duidelijk wie wat besloot.',
      `Uw naam en rol in een ${council} zijn openbaar. Uw e-mailadres niet.`,
      'Na het inloggen staat er een cookie in uw browser: 12 uur voor medewerkers, 30 dagen voor leden van een raad. U kunt altijd uitloggen.',
      'Tegen misbruik tellen wij kort hoe vaak iemand vanaf één adres probeert in te loggen. Wij bewaren dat adres alleen in een vorm die niemand kan lezen.',
    ],
    tableTitle: 'Als u meedoet aan een thematafel',
    table:
      'Uw naam staat in een lijst die alleen de mensen zien die de tafel leiden. Iedereen ziet alleen aantallen, zoals “3 mantelzorgers”. Stopt u? Dan halen de mensen die de tafel leiden uw naam weg.',
    longTitle: 'Hoe lang bewaren wij gegevens?',
    long: [
      'Begon u te antwoorden maar verstuurde u niets? Dan verwijderen wij uw antwoorden na 60 dagen, of een week na de sluiting.',
      'Wat openbaar is, zoals voorstellen, adviezen en uitslagen, blijft openbaar. Daar staan geen namen van inwoners in.',
      'Verstuurde antwoorden en accounts bewaart de gemeente zo lang als de Archiefwet en haar selectielijst voorschrijven. Deze software verwijdert ze niet vanzelf.',
      'Een code om in te loggen geldt 10 minuten. Een dag later verwijderen wij die. Verstuurde e-mails verwijderen wij na 30 dagen uit de lijst met post.',
    ],
    rightsTitle: 'Uw rechten',
    rights:
      'U mag uw gegevens zien, laten verbeteren of laten verwijderen, en bezwaar maken. Zonder uw code kunnen wij uw antwoord niet terugvinden. Bewaar de code dus goed.',
    whoTitle: 'Wie is verantwoordelijk?',
    who: (name: string) =>
      `${name} is verantwoordelijk voor uw gegevens (Algemene verordening gegevensbescherming). De gegevens zijn nodig voor een taak van de overheid: inwoners betrekken bij beleid (de grondslag).`,
    officer: 'Vragen over privacy stelt u aan de functionaris gegevensbescherming',
    complaint: 'U kunt ook een klacht indienen bij de Autoriteit Persoonsgegevens.',
  },
});
