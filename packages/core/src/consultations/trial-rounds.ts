import type { QuestionInput } from '@samenspraak/domain/consultations/inputs.ts';
import type { World } from '@samenspraak/testing/world.ts';
import { createDossier, publishDossier } from '../dossiers/index.ts';
import { beginAnswering, createRound, editRound, openRound, saveQuestions, sendResponse } from './index.ts';

/** Rounds for the tests of this area, made through the acts. */
const proposal = {
  organisationId: 'beverwijk',
  title: 'Wijkteams in Beverwijk',
  summary: 'De wijkteams krijgen een nieuwe opdracht.',
  canChange: 'Waar de wijkteams op letten.',
  cannotChange: 'Het geld dat er is.',
  laws: ['wmo'],
  regionalTopic: null,
  authorities: ['college-beverwijk'],
};

export const publicDossier = async (world: World): Promise<string> => {
  const { id } = await world.do(createDossier, 'olga', proposal);
  await world.do(publishDossier, 'olga', { id });
  return id;
};

export const hiddenDossier = async (world: World): Promise<string> =>
  (await world.do(createDossier, 'olga', proposal)).id;

const plain = {
  explanation: '',
  required: true,
  maxChoices: null,
  lowLabel: null,
  highLabel: null,
  offersNoOpinion: true,
  options: [] as string[],
};

/** The three most important goals, a judgement from 1 to 5, one of three, and a few words. */
export const fourQuestions: QuestionInput[] = [
  {
    ...plain,
    kind: 'chooseUpTo',
    text: 'Welke drie doelen zijn het belangrijkst?',
    maxChoices: 3,
    options: ['Samenhang', 'Preventie', 'Meedoen', 'Zorg'],
  },
  {
    ...plain,
    kind: 'scale',
    text: 'Hoe goed werkt het wijkteam nu?',
    lowLabel: 'heel slecht',
    highLabel: 'heel goed',
  },
  {
    ...plain,
    kind: 'singleChoice',
    text: 'Wanneer moet het open zijn?',
    required: false,
    options: ['Overdag', '’s Avonds', 'Altijd'],
  },
  { ...plain, kind: 'openText', text: 'Wat wilt u nog zeggen?', required: false, offersNoOpinion: false },
];

export const roundTexts = {
  title: 'Doelen van het wijkteam',
  goal: 'Wij willen weten wat u belangrijk vindt.',
  roomForInfluence: 'Waar het wijkteam op let.',
  targetGroup: 'Alle inwoners.',
  afterwards: 'De uitslag komt in het voorstel.',
  opensOn: '',
  closesOn: '2026-10-05',
  closesTime: '17.00',
  paging: 'onePerPage' as const,
};

/** A draft with everything it needs. */
export const readyRound = async (world: World, dossierId?: string) => {
  const round = await world.do(createRound, 'olga', {
    dossierId: dossierId ?? (await publicDossier(world)),
    title: roundTexts.title,
  });
  await world.do(editRound, 'olga', { id: round.id, revision: 1, ...roundTexts });
  await world.do(saveQuestions, 'olga', { id: round.id, revision: 2, questions: fourQuestions });
  return round;
};

/** A round that takes in answers until 5 October 2026, 17.00. */
export const openedRound = async (world: World, dossierId?: string) => {
  const round = await readyRound(world, dossierId);
  await world.do(openRound, 'olga', { id: round.id });
  return round;
};

export const allAnswers = { 1: ['1', '2'], 2: '4', 3: '1', 4: '' };

/** Somebody who answered everything and has not sent it yet. */
export const underway = async (
  world: World,
  slug: string,
  answers: Record<string, string | string[]> = allAnswers,
) => (await world.do(beginAnswering, 'visitor', { slug, question: 'all', answers })).code;

/** Somebody who sent these answers. */
export const sent = async (world: World, slug: string, answers?: Record<string, string | string[]>) => {
  const code = await underway(world, slug, answers);
  await world.do(sendResponse, 'visitor', { slug, code });
  return code;
};
