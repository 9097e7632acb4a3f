import type { Phase } from '@samenspraak/domain/dossiers/vocabulary.ts';
import { enterPhase } from '../dossiers/index.ts';
import type { Work } from '../foundation/command.ts';
import type { Advice } from './read-advice.ts';

/** The dossiers of this advice that are in one phase go on to the next. */
export const finishPhase = async (work: Work, advice: Advice, from: Phase, to: Phase): Promise<void> => {
  for (const dossier of advice.dossiers) if (dossier.phase === from) await enterPhase(work, dossier.id, to);
};
