import { movisie, movisieRound, simulatedChoices } from '@samenspraak/drizzle/seeds/demo/movisie.ts';
import type { Day } from '@samenspraak/domain/shared/civil-days.ts';
import {
  beginAnswering,
  consultationForWork,
  createRound,
  editRound,
  openRound,
  saveMethod,
  saveQuestions,
  sendResponse,
} from '../consultations/index.ts';
import type { Stage } from './stage.ts';

type RoundText = {
  title: string;
  goal: string;
  roomForInfluence: string;
  targetGroup: string;
  afterwards: string;
};

type QuestionText = {
  kind: string;
  text: string;
  explanation?: string;
  required: boolean;
  maxChoices?: number;
  lowLabel?: string;
  highLabel?: string;
  options?: readonly string[];
};

/** An officer makes a round with these questions and opens it. */
export const openDemoRound = async (
  stage: Stage,
  who: string,
  dossierId: string,
  text: RoundText,
  closesOn: Day,
  paging: 'onePerPage' | 'allOnOnePage',
  questions: readonly QuestionText[],
) => {
  const { id, slug } = await stage.does(who, createRound, { dossierId, title: text.title });
  const { title, goal, roomForInfluence, targetGroup, afterwards } = text;
  const edited = await stage.does(who, editRound, {
    id,
    revision: 1,
    title,
    goal,
    roomForInfluence,
    targetGroup,
    afterwards,
    opensOn: null,
    closesOn,
    closesTime: '17:00',
    paging,
  });
  await stage.does(who, saveQuestions, {
    id,
    revision: edited.revision,
    questions: questions.map((question) => ({
      kind: question.kind as never,
      text: question.text,
      explanation: question.explanation ?? '',
      required: question.required,
      maxChoices: question.maxChoices ?? null,
      lowLabel: question.lowLabel ?? null,
      highLabel: question.highLabel ?? null,
      offersNoOpinion: question.kind !== 'openText',
      options: [...(question.options ?? [])],
    })),
  });
  await stage.does(who, openRound, { id });
  return { id, slug };
};

/** Somebody answers: question number -> what the form would post. */
export const answerRound = async (stage: Stage, slug: string, answers: Record<string, string | string[]>) => {
  const { code } = await stage.does('visitor', beginAnswering, { slug, question: 'all', answers });
  await stage.does('visitor', sendResponse, { slug, code });
};

/** The Movisie question, put to the demo's residents; answered by as many as make the published percentages whole. */
export const openMovisieRound = (stage: Stage, who: string, dossierId: string, closesOn: Day) =>
  openDemoRound(stage, who, dossierId, movisieRound, closesOn, 'allOnOnePage', [
    {
      kind: 'chooseUpTo',
      text: movisie.question,
      explanation: movisie.explanation,
      required: true,
      maxChoices: movisie.chooseUpTo,
      options: movisie.goals.map(({ text }) => text),
    },
  ]);

export const answerMovisieRound = async (stage: Stage, slug: string): Promise<void> => {
  for (const choices of simulatedChoices()) await answerRound(stage, slug, { 1: choices.map(String) });
};

export const saveMovisieMethod = async (stage: Stage, who: string, id: string): Promise<void> => {
  const { revision } = await stage.sees(who, consultationForWork, { id });
  await stage.does(who, saveMethod, {
    id,
    revision,
    methodInvited: null,
    ...movisieRound.method,
  });
};
