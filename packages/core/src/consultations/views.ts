import type { Answers } from '@samenspraak/domain/consultations/answers.ts';
import {
  roundOnPage,
  roundsPage,
  stepOnPage,
  withCodeInput,
} from '@samenspraak/domain/consultations/inputs.ts';
import { everyone } from '@samenspraak/domain/shared/actor.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import type { Services } from '../foundation/services.ts';
import { type Look, view } from '../foundation/view.ts';
import { hmacsOf } from './answering.ts';
import {
  countQuestions,
  type Db,
  listPublicRounds,
  readAnswers,
  readDeciders,
  readDraft,
  readPublicRound,
  readQuestions,
  readResponse,
} from './read.ts';
import { hasTooFew, resultsOf } from './results.ts';
import { shownInList, shownMethod, shownRound, shownWhileAnswering } from './shown.ts';

const perPage = 50;

/** Rounds that were opened: the ones to take part in, and the ones that are over. */
export const consultations = view('consultations.list', {
  input: roundsPage,
  permit: everyone,
  run: async ({ db, input, now }) => {
    const rows = await listPublicRounds(db, { limit: perPage + 1, offset: (input.page - 1) * perPage });
    const shown = rows.slice(0, perPage);
    const numbers = await countQuestions(
      db,
      shown.map(({ id }) => id),
    );
    return {
      page: input.page,
      more: rows.length > perPage,
      now,
      rounds: shown.map((row) => ({ ...shownInList(row, now), questions: numbers.get(row.id) ?? 0 })),
    };
  },
});

/** The start page of a round: everything one must know before answering; afterwards, what came of it. */
export const consultation = view('consultations.round', {
  input: roundOnPage,
  permit: everyone,
  run: async ({ db, input, now }) => {
    const found = await readPublicRound(db, input.slug);
    const round = shownRound(found, now);
    return {
      ...round,
      decidedBy: await readDeciders(db, found.dossier.id),
      questions: await readQuestions(db, found.round),
      conclusion: found.round.publishedAt === null ? null : found.round.conclusion,
      results: round.standing === 'published' ? await resultsOf(db, found.round) : null,
      tooFew: await hasTooFew(db, found.round, now),
    };
  },
});

const keptUnder = async (db: Db, hmacs: { draft: string; response: string }) => {
  const sent = await readResponse(db, hmacs.response);
  const draft = sent?.withdrawnOn ? null : await readDraft(db, hmacs.draft);
  const answers: Answers = draft ?? (sent && !sent.withdrawnOn ? await readAnswers(db, sent.id) : {});
  return { sent, draft, answers };
};

/** The pages on which a resident answers: the questions, and with a code what was answered so far. */
export const answering = view('consultations.answering', {
  input: stepOnPage,
  permit: everyone,
  run: async ({ db, input, now, services }) => {
    const found = await readPublicRound(db, input.slug);
    const kept = input.code
      ? await keptUnder(db, hmacsOf(services.secret, found.round.id, input.code))
      : null;
    return {
      ...shownWhileAnswering(found, now),
      questions: await readQuestions(db, found.round),
      answers: kept?.answers ?? {},
      begun: kept !== null && (kept.draft !== null || kept.sent !== null),
      /** There are answers that have not been sent. */
      underway: kept !== null && kept.draft !== null,
      sent: kept?.sent ? { on: kept.sent.sentOn, withdrawnOn: kept.sent.withdrawnOn } : null,
    };
  },
});

/** What stands under a code in a round, or `code-unknown`, whatever the reason. */
export const responseUnder = async (
  { db, now, services }: Pick<Look, 'now'> & { db: Db; services: Pick<Services, 'secret'> },
  input: { slug: string; code: string },
) => {
  const found = await readPublicRound(db, input.slug);
  const { sent, draft, answers } = await keptUnder(db, hmacsOf(services.secret, found.round.id, input.code));
  if (!sent && !draft) throw refuse('code-unknown');
  return {
    ...shownWhileAnswering(found, now),
    questions: await readQuestions(db, found.round),
    state: sent?.withdrawnOn ? ('withdrawn' as const) : sent ? ('sent' as const) : ('underway' as const),
    sentOn: sent?.sentOn ?? null,
    correctedOn: sent?.correctedOn ?? null,
    withdrawnOn: sent?.withdrawnOn ?? null,
    /** Changes that are kept but not sent yet. */
    correcting: sent !== null && draft !== null,
    /** Once sent: what was sent. What is being corrected stands in the form, and counts only when it is sent too. */
    answers: sent && !sent.withdrawnOn ? await readAnswers(db, sent.id) : answers,
  };
};

/**
 * What stands under a code: answers under way, a response that was sent, or the trace of one that was taken
 * back. A code that is unknown here gets one and the same refusal, whatever the reason.
 */
export const myResponse = view('consultations.myResponse', {
  input: withCodeInput,
  permit: everyone,
  run: ({ input, ...look }) => responseUnder(look, input),
});

/** The confirmation of what was sent under a code; without the answers, so that it can be shown to anyone near. */
export const confirmation = view('consultations.confirmation', {
  input: withCodeInput,
  permit: everyone,
  run: async ({ db, input, now, services }) => {
    const found = await readPublicRound(db, input.slug);
    const hmacs = hmacsOf(services.secret, found.round.id, input.code);
    const sent = await readResponse(db, hmacs.response);
    return {
      ...shownWhileAnswering(found, now),
      sentOn: sent?.sentOn ?? null,
      correctedOn: sent?.correctedOn ?? null,
      withdrawnOn: sent?.withdrawnOn ?? null,
      /** Changes that are kept but not sent yet. */
      correcting: sent !== null && (await readDraft(db, hmacs.draft)) !== null,
    };
  },
});

/**
 * The outcome of a round: reads the counts only, so a million answers cost what a thousand do. Before
 * publication it says where the round stands and nothing about the answers.
 */
export const consultationResults = view('consultations.results', {
  input: roundOnPage,
  permit: everyone,
  run: async ({ db, input, now }) => {
    const found = await readPublicRound(db, input.slug);
    const round = shownRound(found, now);
    const published = round.standing === 'published';
    return {
      ...round,
      results: published ? await resultsOf(db, found.round) : null,
      tooFew: await hasTooFew(db, found.round, now),
      method: published ? shownMethod(found) : null,
      conclusion: published ? found.round.conclusion : null,
      questions: (await readQuestions(db, found.round)).map(({ id, number, text, kind }) => ({
        id,
        number,
        text,
        kind,
      })),
    };
  },
});
