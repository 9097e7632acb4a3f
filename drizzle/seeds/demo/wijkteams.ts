/** The demo's dossier that has travelled the whole way: the assignment to the neighbourhood teams of Beverwijk. */
export const wijkteams = {
  dossier: {
    title: 'Wijkteams in Beverwijk: één aanspreekpunt voor elk gezin',
    summary:
      'Wie hulp nodig heeft, krijgt nu soms met wel vijf mensen te maken. De gemeente wil dat elk gezin één plan en één vast aanspreekpunt heeft. Daarom krijgen de wijkteams vanaf volgend jaar een nieuwe opdracht.',
    canChange:
      'Wat de wijkteams als eerste moeten doen. Hoe inwoners een wijkteam vinden. Hoe de gemeente meet of het beter gaat.',
    cannotChange:
      'Dat er wijkteams blijven. Het geld voor volgend jaar: dat heeft de gemeenteraad al vastgesteld.',
    laws: ['wmo', 'jeugdwet', 'participatiewet'],
  },
  version1: {
    note: 'Eerste versie.',
    sections: [
      {
        heading: 'Waarom een nieuwe opdracht',
        text: 'Inwoners moeten hun verhaal nu vaak meer dan één keer vertellen. Hulpverleners weten niet altijd van elkaar wat zij doen.\n\nDe wijkteams werken sinds 2015. Hun opdracht is sindsdien niet veranderd.',
      },
      {
        heading: 'Wat de wijkteams gaan doen',
        text: 'Het wijkteam maakt met elk gezin één plan.\n\nHet wijkteam werkt aan deze doelen:\n\n- mensen kunnen zichzelf beter redden\n- het wijkteam werkt efficiënter\n- problemen worden eerder gezien',
      },
      {
        heading: 'Hoe inwoners het wijkteam vinden',
        text: 'Inwoners melden zich online. Het wijkteam belt binnen vijf werkdagen terug.',
      },
      {
        heading: 'Hoe wij meten of het werkt',
        text: 'Elk jaar tellen wij hoeveel gezinnen een plan hebben en hoe lang zij wachten.',
      },
    ],
  },
  version2: {
    note: 'Aangepast na het advies van de participatieraad: vast aanspreekpunt, inloop in de wijk en een jaarlijks gesprek met gezinnen.',
    sections: [
      {
        heading: 'Waarom een nieuwe opdracht',
        text: 'Inwoners moeten hun verhaal nu vaak meer dan één keer vertellen. Hulpverleners weten niet altijd van elkaar wat zij doen.\n\nDe wijkteams werken sinds 2015. Hun opdracht is sindsdien niet veranderd.',
      },
      {
        heading: 'Wat de wijkteams gaan doen',
        text: 'Het wijkteam maakt met elk gezin één plan. Elk gezin krijgt één vast aanspreekpunt, dat het gezin zelf mag kiezen.\n\nHet wijkteam werkt aan deze doelen, in deze volgorde:\n\n- één gezin, één plan, één aanspreekpunt\n- mensen kunnen zichzelf beter redden\n- problemen worden eerder gezien',
      },
      {
        heading: 'Hoe inwoners het wijkteam vinden',
        text: 'Inwoners melden zich online, aan de telefoon of bij de inloop in hun wijk. De inloop is elke week een ochtend open. Het wijkteam belt binnen drie werkdagen terug.',
      },
      {
        heading: 'Hoe wij meten of het werkt',
        text: 'Elk jaar tellen wij hoeveel gezinnen een plan hebben en hoe lang zij wachten. Ook praten wij elk jaar met twintig gezinnen over wat beter kan.',
      },
    ],
  },
  /** Version 2 in plain language. */
  plain2: {
    sections: [
      {
        heading: 'Waarom moet het anders?',
        text: 'Hebt u hulp nodig? Dan vertelt u uw verhaal nu vaak meer dan één keer. De mensen die u helpen, weten niet altijd van elkaar wat zij doen.\n\nDe wijkteams bestaan sinds 2015. Hun taak is sinds die tijd niet veranderd.',
      },
      {
        heading: 'Wat gaat het wijkteam doen?',
        text: 'Het wijkteam maakt samen met u één plan. U krijgt één vaste persoon die u helpt. U mag zelf kiezen wie dat is.\n\nHet wijkteam heeft drie doelen. Het belangrijkste doel staat bovenaan.\n\n1. Elk gezin krijgt één plan en één vaste persoon.\n2. U kunt zelf meer regelen.\n3. Problemen worden eerder gezien.',
      },
      {
        heading: 'Hoe vindt u het wijkteam?',
        text: 'U kunt zich aanmelden op internet of via de telefoon. U kunt ook langskomen in uw wijk, elke week op één ochtend. Het wijkteam belt u binnen drie werkdagen terug.',
      },
      {
        heading: 'Hoe weten wij of het beter gaat?',
        text: 'Elk jaar tellen wij hoeveel gezinnen een plan hebben. Wij tellen ook hoe lang zij moeten wachten. En wij praten elk jaar met twintig gezinnen. Zij vertellen wat beter kan.',
      },
    ],
  },
  table: {
    theme: 'Eén gezin, één plan',
    question: 'Wat heeft een gezin nodig om met één aanspreekpunt verder te kunnen?',
    participants: [
      ['client', 'Deelnemer 1 (verzonnen)'],
      ['client', 'Deelnemer 2 (verzonnen)'],
      ['client', 'Deelnemer 3 (verzonnen)'],
      ['informalCarer', 'Deelnemer 4 (verzonnen)'],
      ['informalCarer', 'Deelnemer 5 (verzonnen)'],
      ['resident', 'Deelnemer 6 (verzonnen)'],
      ['professional', 'Deelnemer 7 (verzonnen)'],
      ['official', 'Deelnemer 8 (verzonnen)'],
    ],
    sessions: [
      {
        place: 'Buurthuis Wijk aan Duin',
        present: 8,
        notes:
          'Wij begonnen met de verhalen van drie gezinnen. Alle drie vertelden zij hun verhaal meer dan vier keer.\n\n- “Ik wil iemand die blijft, ook als het even goed gaat.”\n- “Online aanmelden lukt mijn moeder niet.”\n- Hulpverleners hebben nu geen tijd om te overleggen.',
      },
      {
        place: 'Bibliotheek Beverwijk',
        present: 7,
        notes:
          'Wij bespraken wat een aanspreekpunt wel en niet moet doen. De tafel vindt dat het gezin zelf moet kunnen kiezen wie dat is.\n\nMantelzorgers vragen om een plek in de wijk waar je zonder afspraak binnenloopt.',
      },
    ],
    findings: [
      'Gezinnen willen één vast aanspreekpunt dat zij zelf mogen kiezen, en dat blijft als het even goed gaat.',
      'Alleen online aanmelden sluit mensen uit. Een inloop in de wijk en een telefoonnummer zijn nodig.',
      'Hulpverleners hebben tijd nodig om met elkaar te overleggen. Zonder die tijd werkt één plan niet.',
    ],
  },
  request: {
    background:
      'Het college wil de opdracht aan de wijkteams vernieuwen. Wij vragen uw advies voordat het college een besluit neemt. De raadpleging van inwoners en de thematafel lopen al. De uitslag en de bevindingen kunt u gebruiken.',
    questions: [
      'Zijn dit de goede doelen voor de wijkteams, en in welke volgorde?',
      'Kunnen alle inwoners het wijkteam zo goed vinden?',
      'Hoe weten wij volgens u of het werkt voor de gezinnen zelf?',
    ],
  },
  advice: {
    title: 'Advies over de opdracht aan de wijkteams',
    tenor: 'positiveWithRemarks',
    sections: [
      {
        heading: 'Ons oordeel',
        body: 'Wij zijn blij met één plan per gezin. Dat is ook wat inwoners het belangrijkste vinden.\n\nMaar het voorstel zegt te weinig over de persoon achter het plan. Een plan belt niet terug. Een mens wel.',
      },
      {
        heading: 'Hoe wij tot dit advies kwamen',
        body: 'Wij gebruikten de uitslag van de raadpleging en de bevindingen van de thematafel. Vier leden liepen een dag mee met een wijkteam.',
      },
    ],
    recommendations: [
      {
        text: 'Geef elk gezin één vast aanspreekpunt, dat het gezin zelf mag kiezen.',
        explanation: 'Dit noemden inwoners het vaakst. Ook de thematafel vroeg hierom.',
        cites: { goals: true, findings: [1] },
      },
      {
        text: 'Open in elke wijk een inloop waar mensen zonder afspraak terechtkunnen.',
        explanation: 'Wie niet online kan of durft, komt anders niet binnen.',
        cites: { findings: [2] },
      },
      {
        text: 'Geef hulpverleners elke week twee uur om met elkaar te overleggen.',
        explanation: 'Zonder tijd voor overleg blijft het bij mooie woorden.',
        cites: { findings: [3] },
      },
      {
        text: 'Haal “efficiënter werken” uit de doelen.',
        explanation: 'Dat is een doel van de gemeente, niet van inwoners. Het hoort niet in de opdracht.',
        cites: { goals: true },
      },
      {
        text: 'Vraag gezinnen elk jaar zelf of het beter gaat.',
        explanation: 'Tellen alleen zegt niet of mensen geholpen zijn.',
        cites: {},
      },
    ],
  },
  response: {
    introduction:
      'Wij danken de participatieraad voor dit heldere advies. Wij nemen de meeste aanbevelingen over en passen het voorstel daarop aan.',
    answers: [
      {
        outcome: 'adopted',
        reasons: 'Dit komt in de opdracht te staan. Het gezin mag wisselen van aanspreekpunt.',
      },
      {
        outcome: 'partlyAdopted',
        reasons:
          'Wij openen volgend jaar een inloop in drie van de zes wijken. Voor alle zes is nu niet genoeg geld en personeel. Na een jaar bekijken wij of er meer bij kunnen.',
      },
      {
        outcome: 'rejected',
        reasons:
          'Vaste uren voor overleg kosten zo veel tijd dat gezinnen langer moeten wachten. Wij vragen de teams wel zelf af te spreken wanneer zij overleggen, en kijken na een half jaar of dat genoeg is.',
      },
      {
        outcome: 'adopted',
        reasons: 'U hebt gelijk: dit is iets voor onszelf. Het staat niet meer in de opdracht.',
      },
      {
        outcome: 'adopted',
        reasons: 'Wij praten elk jaar met twintig gezinnen en maken openbaar wat zij zeggen.',
      },
    ],
  },
  decisions: {
    executive: {
      outcome: 'adoptedWithChanges',
      summary:
        'Het college stelt versie 2 vast. Het vaste aanspreekpunt en de jaarlijkse gesprekken staan erin. De inloop begint in drie wijken.',
    },
    municipalCouncil: {
      outcome: 'adopted',
      summary:
        'De gemeenteraad stemt in met de nieuwe opdracht en wil na een jaar horen hoe het gaat met de inloop.',
    },
  },
} as const;
