import { beginAdministrationInput } from '@samenspraak/domain/organisations/inputs.ts';
import { mayBeginAdministration } from '@samenspraak/domain/organisations/permissions.ts';
import { system } from '@samenspraak/domain/shared/actor.ts';
import { slugFrom } from '@samenspraak/domain/shared/fields.ts';
import { isRefusal } from '@samenspraak/domain/shared/refusal.ts';
import { texts } from '@samenspraak/texts/index.ts';
import { invitePerson } from '../accounts/index.ts';
import { command } from '../foundation/command.ts';
import { newId } from '../foundation/identity.ts';
import type { Services } from '../foundation/services.ts';
import { listOrganisations } from './read.ts';
import { claimFreeSlug, insertOffice, insertOrganisation } from './write.ts';

/** Begins an empty installation: a region without names yet, and its administrator, invited by mail. */
const beginAdministration = command('organisations.begin', {
  input: beginAdministrationInput,
  subject: ({ tx }) => listOrganisations(tx),
  permit: mayBeginAdministration,
  run: async (work) => {
    const { tx, input, now, today, record } = work;
    const words = texts('nl').organisations.begin;
    const id = newId();
    const slug = await claimFreeSlug(tx, 'organisation', slugFrom(words.region), id);
    // Contact is left open: the administrator's own address is not for the public pages.
    const contact = { phone: '', email: '', postalAddress: '', privacyEmail: '' };
    await insertOrganisation(tx, {
      id,
      kind: 'region',
      name: words.region,
      slug,
      createdAt: now,
      ...contact,
    });
    const role = 'administrator';
    const { personId } = await invitePerson(work, {
      name: words.administrator,
      email: input.email,
      language: 'nl',
      invitation: { role, at: words.region },
    });
    await insertOffice(tx, { id: newId(), personId, organisationId: id, role, from: today });
    record('installation-begun', ['organisation', id], { personId });
    return { id };
  },
});

/** Makes the first administrator's account, on an empty installation only. */
export const firstAdministrator = async (services: Services, email: string): Promise<void> => {
  if ((await listOrganisations(services.store.read)).length > 0) return;
  try {
    await beginAdministration.run(services, system, { email });
  } catch (error) {
    // Two processes may start at once on one PostgreSQL; the other one was first.
    if (!isRefusal(error) || error.code !== 'not-found') throw error;
  }
};
