import type { Language } from '@samenspraak/domain/accounts/vocabulary.ts';
import type { MemberRole } from '@samenspraak/domain/councils/vocabulary.ts';
import type { OfficeRole } from '@samenspraak/domain/organisations/vocabulary.ts';
import { actorName } from '@samenspraak/domain/shared/actor.ts';
import type { Work } from '../foundation/command.ts';
import { newId } from '../foundation/identity.ts';
import { readPersonIdByEmail } from './read.ts';
import { insertPerson, openAccount } from './write.ts';

export type Invitation = {
  name: string;
  email: string;
  language: Language;
  /** What somebody is invited as, and the name of the organisation or council. */
  invitation: { role: OfficeRole | MemberRole; at: string };
};

/**
 * A step for acts that give somebody an office or a seat: finds or makes the person and the account, and
 * posts the letter that says how to sign in. Someone who is known keeps the name and language they have.
 */
export const invitePerson = async (
  { tx, now, actor, record, post }: Pick<Work, 'tx' | 'now' | 'actor' | 'record' | 'post'>,
  { name, email, language, invitation }: Invitation,
): Promise<{ personId: string; accountId: string }> => {
  const personId =
    (await insertPerson(tx, { id: newId(), name, email, language, createdAt: now })) ??
    (await readPersonIdByEmail(tx, email));
  if (personId === undefined)
    throw new Error('The person with this mail address came and went during one act.');
  const accountId = await openAccount(tx, {
    id: newId(),
    personId,
    invitedAt: now,
    invitedBy: actorName(actor),
  });
  record('person-invited', ['account', accountId], { role: invitation.role });
  post({ kind: 'mail', payload: { template: 'invitation', personId, parameters: invitation } });
  return { personId, accountId };
};
