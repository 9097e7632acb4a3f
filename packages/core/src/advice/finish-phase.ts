import { enterPhase, isAdviceAwaited } from '../dossiers/index.ts';
import type { Work } from '../foundation/command.ts';
import type { Advice } from './read-advice.ts';
import { countOpenAddressees } from './read-response.ts';

/** A dossier goes on when all advice that was asked has come, and every addressee has answered. */
export const finishResponsePhase = async (work: Work, advice: Advice): Promise<void> => {
  for (const { id } of [...advice.dossiers, ...advice.links])
    if ((await countOpenAddressees(work.tx, id)) === 0 && !(await isAdviceAwaited(work.tx, id, work.today)))
      await enterPhase(work, id, 'completeLastResponse');
};
