import { changePhaseInput } from '@samenspraak/domain/dossiers/inputs.ts';
import { mayWorkOnDossier } from '@samenspraak/domain/dossiers/permissions.ts';
import { barrierTo, isNextPhase, phaseAfter, type PhaseStep } from '@samenspraak/domain/dossiers/rules.ts';
import type { Phase } from '@samenspraak/domain/dossiers/vocabulary.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command, type Work } from '../foundation/command.ts';
import { type Dossier, readDossier } from './read.ts';
import { readStanding } from './read-standing.ts';
import { changeToPhase, insertPhaseChange } from './write.ts';

type Step = Pick<Work, 'tx' | 'now' | 'record'>;

const moveTo = async ({ tx, now, record }: Step, dossier: Dossier, phase: Phase, note: string) => {
  const [moved] = await changeToPhase(tx, dossier.id, dossier.phase, phase);
  if (!moved) return false;
  await insertPhaseChange(tx, dossier.id, phase, now, note);
  record('phase-changed', ['dossier', dossier.id], { before: dossier.phase, after: phase });
  return true;
};

/** A step that another act takes with the proposal. One that is already further, or withdrawn, stays where it is. */
export const enterPhase = async (
  work: Step & Pick<Work, 'today'>,
  dossierId: string,
  step: PhaseStep,
): Promise<boolean> => {
  const dossier = await readDossier(work.tx, dossierId, work.today);
  const phase = phaseAfter(step, dossier.phase);
  return phase !== null && moveTo(work, dossier, phase, '');
};

/** Brings the proposal into its next phase, or back to the drawing board; the trail keeps each change. */
export const changePhase = command('dossiers.changePhase', {
  input: changePhaseInput,
  subject: ({ tx, input, today }) => readDossier(tx, input.id, today),
  permit: mayWorkOnDossier,
  run: async (work) => {
    const { input, subject } = work;
    if (subject.withdrawnAt !== null) throw refuse('dossier-withdrawn');
    const { from = subject.phase, phase, note } = input;
    if (from !== subject.phase) throw refuse('changed-since-read');
    const notNext = () => refuse('phase-not-next', { from: subject.phase, to: phase });
    if (!isNextPhase(subject.phase, phase)) throw notNext();
    const standing = await readStanding(work.tx, subject.id);
    const needs = barrierTo(phase, standing);
    if (needs) throw refuse('phase-too-early', { needs, who: [...standing.undecided] });
    if (!(await moveTo(work, subject, phase, note))) throw notNext();
    return { id: subject.id, phase };
  },
});
