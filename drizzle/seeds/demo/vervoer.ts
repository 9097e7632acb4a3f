/** The demo's regional dossier: advice by the regional council, answered by two executives, late at the third. */
export const vervoer = {
  dossier: {
    title: 'Vervoer voor mensen die niet zelf kunnen reizen',
    summary:
      'Beverwijk, Heemskerk en Velsen regelen samen het vervoer van mensen die niet zelf met bus of fiets kunnen: naar dagbesteding, school of familie. Het contract loopt af. De drie gemeenten kiezen samen hoe het verdergaat.',
    canChange:
      'Hoe laat en hoe ver mensen kunnen reizen. Hoe lang van tevoren u een rit boekt. Hoe u klachten meldt.',
    cannotChange: 'Dat de drie gemeenten het vervoer samen inkopen. De datum waarop het contract eindigt.',
    laws: ['wmo', 'jeugdwet'],
    regionalTopic: 'targetGroupTransport',
  },
  version1: {
    note: 'Eerste versie.',
    sections: [
      {
        heading: 'Wat er verandert',
        text: 'Er komt één telefoonnummer en één app voor alle ritten in de IJmond. Ritten boekt u uiterlijk een dag van tevoren.',
      },
      {
        heading: 'Wanneer u kunt reizen',
        text: 'De taxi rijdt elke dag van 7.00 tot 22.00 uur. U kunt tot 25 kilometer ver.',
      },
      {
        heading: 'Als het misgaat',
        text: 'Komt de taxi meer dan een half uur te laat? Dan kunt u een klacht sturen.',
      },
    ],
  },
  version2: {
    note: 'Aangepast na het advies van de regionale participatieraad.',
    sections: [
      {
        heading: 'Wat er verandert',
        text: 'Er komt één telefoonnummer en één app voor alle ritten in de IJmond. Ritten boekt u uiterlijk twee uur van tevoren.',
      },
      {
        heading: 'Wanneer u kunt reizen',
        text: 'De taxi rijdt elke dag van 7.00 tot 23.30 uur. U kunt tot 25 kilometer ver.',
      },
      {
        heading: 'Als het misgaat',
        text: 'Komt de taxi meer dan een kwartier te laat? Dan belt de centrale u op. U kunt een klacht sturen of inspreken.',
      },
    ],
  },
  request: {
    background:
      'De colleges van Beverwijk, Heemskerk en Velsen vragen samen advies over de eisen aan het nieuwe vervoerscontract.',
    questions: [
      'Wat hebben reizigers nodig om mee te kunnen doen aan het gewone leven?',
      'Welke eisen aan de vervoerder vindt u het belangrijkst?',
    ],
  },
  advice: {
    title: 'Advies over vervoer in de IJmond',
    tenor: 'positiveWithRemarks',
    sections: [
      {
        heading: 'Ons oordeel',
        body: 'Samen inkopen is verstandig. Maar wie een dag van tevoren moet boeken, kan niet meedoen als er vandaag iets te doen is.',
      },
    ],
    recommendations: [
      {
        text: 'Laat mensen een rit boeken tot twee uur van tevoren.',
        explanation: 'Wie zelf reist, hoeft ook niet een dag eerder te beslissen.',
      },
      {
        text: 'Laat de taxi rijden tot een half uur na middernacht.',
        explanation: 'Een verjaardag of een voorstelling is niet om tien uur afgelopen.',
      },
      {
        text: 'Bel reizigers als de taxi meer dan een kwartier te laat is.',
        explanation: 'Wachten zonder bericht is voor veel mensen het moeilijkst.',
      },
    ],
  },
  responses: {
    beverwijk: {
      introduction: 'Wij nemen het advies over en hebben het voorstel aangepast.',
      answers: [
        { outcome: 'adopted', reasons: '' },
        {
          outcome: 'partlyAdopted',
          reasons:
            'De taxi rijdt tot 23.30 uur. Later rijden kost per rit vier keer zo veel, omdat dan bijna niemand reist.',
        },
        { outcome: 'adopted', reasons: '' },
      ],
    },
    heemskerk: {
      introduction: 'Wij volgen het advies voor een groot deel.',
      answers: [
        { outcome: 'adopted', reasons: '' },
        {
          outcome: 'rejected',
          reasons:
            'Wij houden vast aan 22.00 uur. De gemeenteraad van Heemskerk heeft daar het geld voor vastgesteld; later rijden past daar niet in.',
        },
        {
          outcome: 'adopted',
          reasons: 'Dit komt in het contract, met een boete als de vervoerder het niet doet.',
        },
      ],
    },
  },
} as const;
