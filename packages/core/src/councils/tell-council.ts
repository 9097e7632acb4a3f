import type { LetterParameters } from '@samenspraak/domain/notifications/vocabulary.ts';
import type { Work } from '../foundation/command.ts';
import { listMembersOn } from './read.ts';

/** A letter to everyone in the council today: they each must know what is asked, by when, and when it is not any more. */
export const tellCouncil = async <T extends keyof LetterParameters>(
  work: Work,
  councilId: string,
  template: T,
  parameters: LetterParameters[T],
): Promise<void> => {
  const members = await listMembersOn(work.tx, councilId, work.today);
  for (const personId of new Set(members.map((member) => member.personId)))
    work.post({ kind: 'mail', payload: { template, personId, parameters } });
};
