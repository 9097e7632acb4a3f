/**
 * Movisie asked municipalities for the three most important goals of their neighbourhood teams ("Sociale
 * (wijk)teams in vogelvlucht"). Published: per goal the percentage of municipalities that chose it. Each option has
 * the published words; what some mean stands behind a colon.
 */
export const movisie = {
  question: 'Wat zijn volgens u de drie belangrijkste doelen van het wijkteam?',
  explanation:
    'Een wijkteam is een groep hulpverleners in uw wijk. Zij helpen bij vragen over zorg, opvoeding, geld en werk.',
  chooseUpTo: 3,
  goals: [
    { text: 'Integrale aanpak: één gezin, één plan, één regisseur', percentage: 67 },
    { text: 'Zelfredzaamheid vergroten: mensen kunnen zichzelf beter redden', percentage: 51 },
    { text: 'Preventie: voorkomen dat problemen ontstaan of groter worden', percentage: 46 },
    { text: 'Efficiëntere werkwijze', percentage: 36 },
    { text: 'Betere zorg en ondersteuning', percentage: 33 },
    { text: 'Participatie vergroten: meer mensen doen mee, bijvoorbeeld met werk', percentage: 8 },
  ],
} as const;

/** The number of respondents with which every published percentage is a whole number of people. */
export const simulatedRespondents = 400;

/**
 * Option numbers (from 1) of each simulated respondent, so that the published percentages come out exactly:
 * the choices for each goal are dealt out round the table, one goal after the other, so nobody gets the same
 * goal twice and nobody more than three.
 */
export const simulatedChoices = (respondents: number = simulatedRespondents): number[][] => {
  const chosen: number[][] = Array.from({ length: respondents }, () => []);
  let seat = 0;
  for (const [index, { percentage }] of movisie.goals.entries())
    for (let choice = 0; choice < Math.round((respondents * percentage) / 100); choice += 1) {
      chosen[seat % respondents]!.push(index + 1);
      seat += 1;
    }
  return chosen;
};

/** What the officer of the demo fills in for such a round; the simulation is said in the method statement. */
export const movisieRound = {
  title: 'Wat moet het wijkteam voor u doen?',
  goal: 'Wij willen weten wat inwoners het belangrijkste vinden aan het wijkteam. Dat gebruiken wij bij de opdracht die de wijkteams krijgen.',
  roomForInfluence:
    'Het college beslist over de opdracht aan de wijkteams. De volgorde van de doelen staat nog open. Dat er wijkteams blijven, staat vast.',
  targetGroup: 'Iedereen die in Beverwijk woont. Ook als u nooit met een wijkteam te maken had.',
  afterwards:
    'De participatieraad gebruikt de uitslag in zijn advies. Het college zegt bij elke aanbeveling wat het ermee doet. U leest dat op de pagina van dit voorstel.',
  method: {
    methodWhoWasAsked:
      'In het echt vroeg Movisie dit aan gemeenten. In deze demo zijn de antwoorden gesimuleerd, naar de percentages die Movisie publiceerde. Hoeveel gemeenten antwoordden, is ons niet bekend.',
    methodInvitedNote: 'Open raadpleging: iedereen kon meedoen. Er is niemand persoonlijk uitgenodigd.',
    methodHow:
      'Online vragenlijst op deze website, zonder account. Elke deelnemer koos hoogstens drie doelen. De doelen zijn die van Movisie. De uitleg erbij en het antwoord “Weet ik niet / geen mening” heeft de gemeente toegevoegd.',
    methodLimits:
      'Dit zijn gesimuleerde antwoorden. Ze zeggen niets over wat inwoners van Beverwijk vinden. Ook in het echt is een open raadpleging niet representatief.',
    conclusion: 'Twee van de drie deelnemers kiezen voor één gezin, één plan en één regisseur.',
  },
} as const;
