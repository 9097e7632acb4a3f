import { enterPhase } from '../dossiers/index.ts';
import type { Work } from '../foundation/command.ts';
import type { Advice } from './read-advice.ts';
import { countOpenAddressees } from './read-response.ts';

/** A dossier leaves the phase of the response when every addressee of all advice on it has answered. */
export const finishResponsePhase = async (work: Work, advice: Advice): Promise<void> => {
  for (const { id } of [...advice.dossiers, ...advice.links])
    if ((await countOpenAddressees(work.tx, id)) === 0) await enterPhase(work, id, 'completeLastResponse');
};
