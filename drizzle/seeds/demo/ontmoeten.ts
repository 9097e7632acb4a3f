/** The demo's dossier in the making, with a consultation that is open now; and an unsolicited advice. */
export const ontmoeten = {
  dossier: {
    title: 'Een plek om elkaar te ontmoeten in elke buurt van Heemskerk',
    summary:
      'Veel mensen in Heemskerk voelen zich wel eens alleen. De gemeente wil dat er in elke buurt een plek is waar u zomaar kunt binnenlopen. Er ligt nog geen plan: wij willen eerst horen wat u nodig hebt.',
    canChange:
      'Bijna alles: waar de plekken komen, wat er te doen is, wie ze beheert en wanneer ze open zijn.',
    cannotChange: 'Het bedrag: er is 180.000 euro per jaar. De gemeente bouwt geen nieuwe gebouwen.',
    laws: ['wmo'],
  },
  version1: {
    note: 'Eerste versie. Er is nog geen plan.',
    sections: [
      {
        heading: 'Waarom wij dit doen',
        text: 'Wie mensen om zich heen heeft, heeft minder snel zorg nodig. Een plek in de buurt helpt daarbij.',
      },
      {
        heading: 'Wat wij nog niet weten',
        text: 'Welke plekken mensen fijn vinden. Wat er te doen moet zijn. Wie er nu níét komt, en waarom.',
      },
    ],
  },
  table: {
    theme: 'Zomaar binnenlopen',
    question: 'Wat maakt dat iemand die alleen is de stap over de drempel zet?',
    participants: [
      ['resident', 'Deelnemer 9 (verzonnen)'],
      ['resident', 'Deelnemer 10 (verzonnen)'],
      ['informalCarer', 'Deelnemer 11 (verzonnen)'],
      ['professional', 'Deelnemer 12 (verzonnen)'],
    ],
    session: {
      place: 'Wijkcentrum d’Evelaer',
      present: 4,
      notes:
        'De eerste keer spraken wij over drempels.\n\n- “Ik kom pas als iemand mij meeneemt.”\n- Koffie moet niets kosten.\n- Een plek moet niet “voor eenzame mensen” heten.',
    },
  },
  round: {
    title: 'Waar loopt u graag zomaar binnen?',
    goal: 'Wij willen weten wat voor plek u zoekt in uw buurt, voordat er een plan is.',
    roomForInfluence:
      'Er is nog geen plan. Met uw antwoorden kiest het college waar de eerste plekken komen en wat er te doen is. Het bedrag staat vast.',
    targetGroup: 'Iedereen die in Heemskerk woont, jong en oud.',
    afterwards:
      'De participatieraad en de thematafel gebruiken de uitslag. U leest op de pagina van dit voorstel wat de gemeente ermee doet, en waarom.',
    questions: [
      {
        kind: 'singleChoice',
        text: 'Hoe vaak ontmoet u mensen in uw buurt?',
        required: true,
        options: ['Bijna elke dag', 'Elke week', 'Een paar keer per maand', 'Minder vaak', 'Nooit'],
      },
      {
        kind: 'chooseUpTo',
        text: 'Wat vindt u het belangrijkst aan een plek in de buurt?',
        explanation: 'Kies er hoogstens drie.',
        maxChoices: 3,
        required: true,
        options: [
          'Dichtbij mijn huis',
          'Gratis koffie en thee',
          'Iemand die mij welkom heet',
          'Iets te doen: koken, spelen, muziek',
          'Hulp bij brieven en formulieren',
          'Goed te bereiken met een rolstoel',
          'Ook ’s avonds open',
        ],
      },
      {
        kind: 'multipleChoice',
        text: 'Wanneer zou u komen?',
        required: false,
        options: ['Ochtend', 'Middag', 'Avond', 'Weekend'],
      },
      {
        kind: 'scale',
        text: 'Ik voel mij thuis in mijn buurt.',
        required: true,
        lowLabel: 'Helemaal oneens',
        highLabel: 'Helemaal eens',
      },
      {
        kind: 'openText',
        text: 'Wat wilt u ons nog meer vertellen?',
        explanation: 'Schrijf geen namen of adressen op, ook niet van uzelf.',
        required: false,
      },
    ],
  },
} as const;

export const geldzorgen = {
  advice: {
    title: 'Stop niet met het geldspreekuur op school',
    tenor: 'negative',
    sections: [
      {
        heading: 'Waarom wij dit uit onszelf schrijven',
        body: 'De gemeente Velsen denkt erover om te stoppen met het geldspreekuur op school. Wij vinden dat geen goed idee. Wij hoorden op drie scholen dat jongeren van zestien al schulden hebben.',
      },
    ],
    recommendations: [
      {
        text: 'Houd op elke middelbare school één dag per week een spreekuur over geld.',
        explanation: 'Jongeren stappen niet zelf naar het gemeentehuis.',
      },
      {
        text: 'Maak met jongeren samen een korte cursus over geld. Geef die in de derde klas.',
        explanation: 'Wat zij zelf maken, onthouden zij.',
      },
    ],
  },
} as const;
