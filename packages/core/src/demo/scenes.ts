import type { Law } from '@samenspraak/domain/dossiers/vocabulary.ts';
import type { Day } from '@samenspraak/domain/shared/civil-days.ts';
import {
  completeResponse,
  draftRequest,
  readAdvice,
  recordAdoption,
  saveAdvice,
  saveResponse,
  sendRequest,
  startAdvice,
  submitAdvice,
} from '../advice/index.ts';
import { listMembersOn } from '../councils/index.ts';
import {
  createDossier,
  listSections,
  publishDossier,
  publishVersion,
  saveVersion,
  startPlainVersion,
  startVersion,
} from '../dossiers/index.ts';
import type { Stage } from './stage.ts';

/** One thing that happens, so many days ago. Scenes of all dossiers are played in the order of their days. */
export type Scene = { daysAgo: number; time: string; play(): Promise<void> };

type Sections = readonly { readonly heading: string; readonly text: string }[];

/** An officer starts a dossier and makes it public. */
export const startDossier = async (
  stage: Stage,
  who: string,
  organisationId: string,
  authorities: string[],
  dossier: {
    title: string;
    summary: string;
    canChange: string;
    cannotChange: string;
    laws: readonly Law[];
    regionalTopic?: string;
  },
) => {
  const made = await stage.does(who, createDossier, {
    organisationId,
    ...dossier,
    laws: [...dossier.laws],
    regionalTopic: (dossier.regionalTopic ?? null) as never,
    authorities,
  });
  await stage.does(who, publishDossier, { id: made.id });
  return made;
};

/** Writes the next version and publishes it. */
export const publishNext = async (
  stage: Stage,
  who: string,
  dossierId: string,
  { note, sections }: { note: string; sections: Sections },
) => writeAndPublish(stage, who, await stage.does(who, startVersion, { id: dossierId }), note, sections);

/** Writes a version down in plain language, and publishes that. */
export const publishPlain = async (
  stage: Stage,
  who: string,
  dossierId: string,
  number: number,
  { sections }: { sections: Sections },
) => {
  const draft = await stage.does(who, startPlainVersion, { id: dossierId, number });
  return writeAndPublish(stage, who, draft, '', sections);
};

/** Sections keep their keys from version to version by their place. */
const writeAndPublish = async (
  stage: Stage,
  who: string,
  draft: { id: string },
  note: string,
  sections: Sections,
) => {
  const keys = await sectionKeys(stage, draft.id);
  const saved = await stage.does(who, saveVersion, {
    id: draft.id,
    revision: 1,
    note,
    sections: sections.map(({ heading, text }, index) => ({ key: keys[index] ?? '', heading, text })),
  });
  return stage.does(who, publishVersion, { id: draft.id, revision: saved.revision });
};

const sectionKeys = async (stage: Stage, versionId: string): Promise<string[]> =>
  (await listSections(stage.services.store.read, versionId)).map(({ key }) => key);

/** An officer asks councils for advice and sends the request. */
export const askAdvice = async (
  stage: Stage,
  who: string,
  dossierId: string,
  authorityIds: string[],
  councilIds: string[],
  request: { background: string; questions: readonly string[] },
) => {
  const { id } = await stage.does(who, draftRequest, {
    dossierId,
    background: request.background,
    questions: request.questions.map((text) => ({ text })),
    authorityIds,
    councilIds,
    plannedDecisionOn: null,
    wantedOn: null,
    shortTermReason: null,
    lateReason: null,
  });
  await stage.does(who, sendRequest, { id });
  return id;
};

type AdviceText = {
  title: string;
  tenor: string;
  sections: readonly { heading: string; body: string }[];
  recommendations: readonly {
    text: string;
    explanation: string;
    cites?: { goals?: boolean; findings?: readonly number[] };
  }[];
};

/** A council drafts advice; what it cites is found by key. */
export const draftAdvice = async (
  stage: Stage,
  who: string,
  from: { councilId: string; requestId: string | null; authorityIds: string[] },
  text: AdviceText,
  sources: { goals?: string; findings?: string[] } = {},
) => {
  const { id } = await stage.does(who, startAdvice, {
    councilId: from.councilId,
    requestId: from.requestId,
    dossierIds: [],
    title: text.title,
  });
  await stage.does(who, saveAdvice, {
    id,
    revision: 1,
    title: text.title,
    tenor: text.tenor as never,
    dossierIds: [],
    authorityIds: from.authorityIds,
    sections: text.sections.map((section) => ({ key: null, ...section })),
    recommendations: text.recommendations.map((one) => ({
      id: null,
      text: one.text,
      explanation: one.explanation,
      citations: [
        ...(one.cites?.goals && sources.goals ? [`consultationResult:${sources.goals}`] : []),
        ...(one.cites?.findings ?? []).flatMap((number) => {
          const finding = sources.findings?.[number - 1];
          return finding ? [`finding:${finding}`] : [];
        }),
      ],
    })),
  });
  return id;
};

/** Everyone with a vote is present; one abstains where there are enough. */
export const adoptAdvice = async (stage: Stage, who: string, id: string, councilId: string, on: Day) => {
  const members = await listMembersOn(stage.services.store.read, councilId, on);
  const presentIds = [
    ...new Set(members.filter(({ role }) => role !== 'officialSecretary').map(({ personId }) => personId)),
  ];
  const abstained = presentIds.length > 3 ? 1 : 0;
  await stage.does(who, recordAdoption, {
    id,
    on,
    presentIds,
    votesFor: presentIds.length - abstained,
    votesAgainst: 0,
    abstained,
  });
};

export const submit = (stage: Stage, who: string, id: string) => stage.does(who, submitAdvice, { id });

/** An officer answers each recommendation, in order, and completes the response. */
export const answerAdvice = async (
  stage: Stage,
  who: string,
  adviceId: string,
  authorityId: string,
  decidedOn: Day,
  response: { introduction: string; answers: readonly { outcome: string; reasons: string }[] },
) => {
  const { recommendations } = await readAdvice(stage.services.store.read, adviceId);
  await stage.does(who, saveResponse, {
    adviceId,
    authorityId,
    revision: 0,
    introduction: response.introduction,
    answers: recommendations.map(({ id: recommendationId }, index) => ({
      recommendationId,
      outcome: response.answers[index]!.outcome as never,
      reasons: response.answers[index]!.reasons,
    })),
  });
  await stage.does(who, completeResponse, { adviceId, authorityId, decidedOn });
};
