import type { QuestionPlan, RoundPlan } from './officer-pages.ts';
import type { Person } from './walk.ts';

const about = {
  goal: 'Wij meten hoe snel deze site is.',
  roomForInfluence: 'Alles staat open: niemand beslist iets met deze antwoorden.',
  targetGroup: 'Niemand. Dit is een meting.',
  afterwards: 'De antwoorden verdwijnen met de map waarin zij staan.',
};

const list = (many: number, word: string) =>
  Array.from({ length: many }, (_, place) => `${word} ${place + 1}`);

const single: QuestionPlan = {
  kind: 'singleChoice',
  text: 'Hoe vaak komt u in het buurthuis?',
  required: true,
  options: ['Elke dag', 'Elke week', 'Elke maand', 'Minder vaak', 'Nooit'],
};
const threeOfEight: QuestionPlan = {
  kind: 'chooseUpTo',
  text: 'Wat vindt u het belangrijkst in uw buurt? Kies er hoogstens drie.',
  required: true,
  maxChoices: 3,
  options: list(8, 'Onderwerp'),
};
const scale = (about: string): QuestionPlan => ({
  kind: 'scale',
  text: `Hoe tevreden bent u over ${about}?`,
  required: true,
  lowLabel: 'Heel ontevreden',
  highLabel: 'Heel tevreden',
});
const rows = ['het groen', 'de straatverlichting', 'de speelplaatsen', 'de winkels', 'het openbaar vervoer'];
const longText: QuestionPlan = {
  kind: 'openText',
  text: 'Wat wilt u ons nog meer vertellen?',
  required: true,
};
const listOfTwenty: QuestionPlan = {
  kind: 'singleChoice',
  text: 'In welke wijk woont u?',
  required: true,
  options: list(20, 'Wijk'),
};

/**
 * The survey LimeSurvey was measured with, on one page. There are no matrix and list questions yet: five scales
 * stand in for the 5x5 matrix, a choice of one out of twenty for the list.
 */
export const surveyOnOnePage: RoundPlan = {
  ...about,
  title: 'Meting op één bladzijde',
  paging: 'allOnOnePage',
  questions: [single, threeOfEight, ...rows.map(scale), longText, listOfTwenty],
};

/** Twelve questions, one to a page, each step kept. */
export const roundOfTwelve: RoundPlan = {
  ...about,
  title: 'Meting in twaalf stappen',
  paging: 'onePerPage',
  questions: [
    single,
    threeOfEight,
    ...rows.map(scale),
    longText,
    listOfTwenty,
    single,
    threeOfEight,
    single,
  ].map((question, place) => ({ ...question, text: `${question.text} (${place + 1})` })),
};

const told =
  'Het buurthuis is voor mij belangrijk: ik spreek er mensen die ik anders nooit zou zien. Wat beter kan, is de weg erheen. ' +
  'De stoep is smal, en met een rollator kom ik er bij regen bijna niet langs. Een bankje halverwege zou al helpen.';

const answerTo = (
  question: QuestionPlan,
  number: number,
  kind: number,
): Record<string, string | string[]> => {
  const many = question.options?.length ?? 5;
  switch (question.kind) {
    case 'openText':
      return { [`v${number}`]: `${told} (${kind})` };
    case 'chooseUpTo':
    case 'multipleChoice':
      return { [`v${number}[]`]: [0, 1, 2].map((place) => String(((kind + place * 2) % many) + 1)) };
    default:
      return { [`v${number}`]: String(((kind + number) % many) + 1) };
  }
};

/** As many kinds of people as there are, each with answers of their own. */
export const peopleFor = ({ questions }: RoundPlan, kinds = 5): Person[] =>
  Array.from({ length: kinds }, (_, kind) =>
    questions.map((question, place) => answerTo(question, place + 1, kind)),
  );
