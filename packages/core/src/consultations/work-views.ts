import { dossierReference, roundReference } from '@samenspraak/domain/consultations/inputs.ts';
import {
  mayCreateRound,
  mayPrepareRound,
  maySeeRoundAtWork,
} from '@samenspraak/domain/consultations/permissions.ts';
import { hintsToOpen, missingInMethod, missingToOpen } from '@samenspraak/domain/consultations/readiness.ts';
import { closingOf, type Standing, standingOf } from '@samenspraak/domain/consultations/states.ts';
import { isShown, respondentsIn, roundedCount } from '@samenspraak/domain/consultations/tallies.ts';
import { smallestShownCount } from '@samenspraak/domain/consultations/vocabulary.ts';
import type { Day } from '@samenspraak/domain/shared/civil-days.ts';
import { view } from '../foundation/view.ts';
import { readMunicipalityIds } from '../organisations/index.ts';
import { methodInForm, questionsInForm, roundInForm } from './form.ts';
import {
  countRespondents,
  type Db,
  listRoundsForWork,
  readDeciders,
  readDossierOfRound,
  readQuestions,
  readRound,
  readTallies,
} from './read.ts';
import { resultsOf } from './results.ts';
import { shownInList, shownRound } from './shown.ts';

export const roundAtWork = async (db: Db, id: string, today: Day) => {
  const found = await readRound(db, id);
  const { organisationId } = found.round;
  return { ...found, organisationId, municipalityIds: await readMunicipalityIds(db, organisationId, today) };
};

/** Exact once the round is over; before that in fives, and null below ten, so that nobody is seen coming in. */
const tellableCount = (respondents: number, standing: Standing): number | null =>
  standing === 'closed' || standing === 'published' ? respondents : roundedCount(respondents);

/** How many people answered so far, for a page that stays open: the same figure as on the desk of the round. */
export const answeredSoFar = view('consultations.answered', {
  input: roundReference,
  subject: ({ db, input, today }) => roundAtWork(db, input.id, today),
  permit: maySeeRoundAtWork,
  run: async ({ db, now, subject: { round } }) => {
    const standing = standingOf(round, now);
    return { standing, respondents: tellableCount(respondentsIn(await readTallies(db, round.id)), standing) };
  },
});

/**
 * The desk of one round: its texts and questions as the forms want them, what it lacks, how many people
 * answered (in fives while it is open), after closing the outcome, and what its officers may do now.
 */
export const consultationForWork = view('consultations.forWork', {
  input: roundReference,
  subject: ({ db, input, today }) => roundAtWork(db, input.id, today),
  permit: maySeeRoundAtWork,
  run: async ({ db, actor, now, subject }) => {
    const { round, dossier } = subject;
    const questions = await readQuestions(db, round);
    const standing = standingOf(round, now);
    const respondents = respondentsIn(await readTallies(db, round.id));
    const over = standing === 'closed' || standing === 'published';
    const allowed = mayPrepareRound(actor, { ...subject, openedAt: round.openedAt }) === true;
    const draft = standing === 'draft';
    return {
      ...shownRound(subject, now),
      dossierId: dossier.id,
      revision: round.revision,
      announcedClosing: closingOf(round),
      form: roundInForm(round),
      questionsForm: questionsInForm(questions),
      methodForm: methodInForm(round),
      questions,
      missing: draft ? missingToOpen({ ...round, questions }, now) : [],
      dossierIsHidden: dossier.publishedAt === null,
      hints: draft ? hintsToOpen({ ...round, questions }, now) : [],
      missingInMethod: over ? missingInMethod(round) : [],
      respondents: tellableCount(respondents, standing),
      enough: isShown(respondents),
      needed: smallestShownCount,
      results: over ? await resultsOf(db, round) : null,
      may: {
        edit: allowed && draft,
        open: allowed && draft,
        discard: allowed && draft,
        close: allowed && (standing === 'open' || standing === 'announced'),
        saveMethod: allowed && round.publishedAt === null && round.withdrawnAt === null && !draft,
        publish: allowed && standing === 'closed',
        withdraw: allowed && !draft && standing !== 'withdrawn',
      },
    };
  },
});

/** A round as residents will see it, before it opens. */
export const consultationPreview = view('consultations.preview', {
  input: roundReference,
  subject: ({ db, input, today }) => roundAtWork(db, input.id, today),
  permit: maySeeRoundAtWork,
  run: async ({ db, now, subject }) => ({
    ...shownRound(subject, now),
    decidedBy: await readDeciders(db, subject.dossier.id),
    questions: await readQuestions(db, subject.round),
  }),
});

/** The rounds on a dossier, drafts too, and whether one may begin another. */
export const consultationsOfDossier = view('consultations.ofDossier', {
  input: dossierReference,
  subject: async ({ db, input, today }) => {
    const dossier = await readDossierOfRound(db, input.dossierId);
    return { ...dossier, municipalityIds: await readMunicipalityIds(db, dossier.organisationId, today) };
  },
  permit: mayCreateRound,
  run: async ({ db, now, subject: dossier }) => {
    const rounds = await listRoundsForWork(db, dossier.id);
    const respondents = await countRespondents(
      db,
      rounds.map(({ id }) => id),
    );
    return {
      dossier: {
        id: dossier.id,
        title: dossier.title,
        slug: dossier.slug,
        isPublic: dossier.publishedAt !== null,
      },
      rounds: rounds.map((row) => ({
        ...shownInList(row, now),
        respondents: roundedCount(respondents.get(row.id) ?? 0),
      })),
      may: { create: dossier.withdrawnAt === null },
    };
  },
});
