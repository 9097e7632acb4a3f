import { enterPhase, isAdviceAwaited } from '../dossiers/index.ts';
import type { Work } from '../foundation/command.ts';
import { countOpenAddressees, isAskedAdviceGiven } from './read-response.ts';

/**
 * Brings a proposal on once all advice that was asked has come: to the response, and to the decision when nobody has
 * to answer any more. Advice that nobody asked for ends no phase of asking.
 */
export const goOn = async (work: Work, dossierId: string): Promise<void> => {
  const { tx, today } = work;
  if (await isAdviceAwaited(tx, dossierId, today)) return;
  if (await isAskedAdviceGiven(tx, dossierId)) await enterPhase(work, dossierId, 'submitAdvice');
  if ((await countOpenAddressees(tx, dossierId)) === 0)
    await enterPhase(work, dossierId, 'completeLastResponse');
};
