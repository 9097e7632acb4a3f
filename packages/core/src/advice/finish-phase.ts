import { enterPhase, isAdviceAwaited, readStanding } from '../dossiers/index.ts';
import type { Work } from '../foundation/command.ts';
import { countOpenAddressees } from './read-response.ts';

/**
 * Brings a proposal on from the phase of advice or response once all advice that was asked has come: to the response
 * while somebody has to answer, else to the decision.
 */
export const goOn = async (work: Work, dossierId: string): Promise<void> => {
  if (await isAdviceAwaited(work.tx, dossierId, work.today)) return;
  if (!(await readStanding(work.tx, dossierId)).advised) return;
  const open = await countOpenAddressees(work.tx, dossierId);
  await enterPhase(work, dossierId, open > 0 ? 'submitAdvice' : 'completeLastResponse');
};
