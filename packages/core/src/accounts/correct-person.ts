import type { MemberRole } from '@samenspraak/domain/councils/vocabulary.ts';
import type { OfficeRole } from '@samenspraak/domain/organisations/vocabulary.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import type { Work } from '../foundation/command.ts';
import { demandSame } from '../foundation/fingerprint.ts';
import { readAccountOf, readPerson } from './read.ts';
import { changePerson } from './write.ts';
import { deleteSessionsOf } from './write-session.ts';

/**
 * A step for acts that correct somebody's name or mail address. A new address gets a new invitation, and whoever
 * was signed in with the old one is signed out.
 */
export const correctPerson = async (
  { tx, record, post }: Pick<Work, 'tx' | 'record' | 'post'>,
  {
    personId,
    name,
    email,
    revision,
    role,
    at,
  }: {
    personId: string;
    /** Fingerprint of the name and the address that were read. */
    revision?: string;
    name?: string;
    email: string;
    /** What the new invitation is for. */
    role: OfficeRole | MemberRole;
    at: string;
  },
): Promise<void> => {
  const [before, account] = await Promise.all([readPerson(tx, personId), readAccountOf(tx, personId)]);
  if (!before || !account) throw refuse('not-found');
  demandSame(revision, { name: before.name, email: before.email });
  if (!(await changePerson(tx, personId, { email, ...(name === undefined ? {} : { name }) })))
    throw refuse('person-already-invited', { email });
  const moved = before.email !== email;
  // Which of the two, and never what they were or became: names live in the person alone.
  record('person-corrected', ['account', account.accountId], {
    name: name !== undefined && before.name !== name,
    email: moved,
  });
  if (!moved) return;
  await deleteSessionsOf(tx, account.accountId);
  post({ kind: 'mail', payload: { template: 'invitation', personId, parameters: { role, at } } });
};
