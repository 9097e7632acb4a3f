import { editRoundInput, saveQuestionsInput } from '@samenspraak/domain/consultations/inputs.ts';
import { mayPrepareRound } from '@samenspraak/domain/consultations/permissions.ts';
import { instantAt, startOfDay } from '@samenspraak/domain/shared/civil-days.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import type { Tx } from '@samenspraak/drizzle/dialect/store.ts';
import { command } from '../foundation/command.ts';
import { questionsInForm, type RoundForm, roundInForm } from './form.ts';
import { readQuestions, readRound } from './read.ts';
import { roundSubject } from './subject.ts';
import { changeRound, replaceQuestions } from './write.ts';

const demandDraft = (round: { openedAt: string | null }) => {
  if (round.openedAt !== null) throw refuse('consultation-opened-already', { at: round.openedAt });
};

const changedMeanwhile = async (tx: Tx, id: string, form: (tx: Tx) => Promise<RoundForm>) =>
  refuse('changed-meanwhile', { revision: (await readRound(tx, id)).round.revision, theirs: await form(tx) });

/** Writes what a draft round is for, for whom, from when until when and what happens with the answers. */
export const editRound = command('consultations.edit', {
  input: editRoundInput,
  subject: ({ tx, input, today }) => roundSubject(tx, input.id, today),
  permit: mayPrepareRound,
  run: async ({ tx, input, subject, record }) => {
    demandDraft(subject);
    const { id, revision, opensOn, closesOn, closesTime, ...texts } = input;
    const set = {
      ...texts,
      opensAt: opensOn === null ? null : startOfDay(opensOn),
      closesAt: closesOn === null ? null : instantAt(closesOn, closesTime),
    };
    const [changed] = await changeRound(tx, id, revision, set);
    if (!changed)
      throw await changedMeanwhile(tx, id, async () => roundInForm((await readRound(tx, id)).round));
    record('consultation-edited', ['consultation', id], {
      opensAt: set.opensAt,
      closesAt: set.closesAt,
      paging: set.paging,
    });
    return { id, ...changed };
  },
});

/** Writes the questions of a draft round, all at once and in their order. */
export const saveQuestions = command('consultations.saveQuestions', {
  input: saveQuestionsInput,
  subject: ({ tx, input, today }) => roundSubject(tx, input.id, today),
  permit: mayPrepareRound,
  run: async ({ tx, input, subject, record }) => {
    demandDraft(subject);
    const { id, revision, questions } = input;
    const [changed] = await changeRound(tx, id, revision, {});
    if (!changed)
      throw await changedMeanwhile(tx, id, async () => questionsInForm(await readQuestions(tx, subject)));
    await replaceQuestions(tx, id, questions);
    record('consultation-questions-saved', ['consultation', id], { questions: questions.length });
    return { id, ...changed };
  },
});
