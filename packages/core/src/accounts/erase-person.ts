import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import type { Work } from '../foundation/command.ts';
import { readAccountOf } from './read.ts';
import { deleteCodesOf, emptyPerson } from './write.ts';
import { deleteSessionsOf } from './write-session.ts';

/** A step for acts that erase who somebody was: name and mail address, and every way to sign in (AVG 17). */
export const erasePerson = async (
  { tx, now, record }: Pick<Work, 'tx' | 'now' | 'record'>,
  personId: string,
): Promise<void> => {
  const account = await readAccountOf(tx, personId);
  if (!account) throw refuse('not-found');
  await deleteSessionsOf(tx, account.accountId);
  await deleteCodesOf(tx, account.accountId);
  await emptyPerson(tx, personId, now);
  record('person-erased', ['account', account.accountId], {});
};
