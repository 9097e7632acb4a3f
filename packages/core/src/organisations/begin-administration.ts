import { beginAdministrationInput } from '@samenspraak/domain/organisations/inputs.ts';
import {
  mayBeginAdministration,
  mayCorrectBeginning,
} from '@samenspraak/domain/organisations/permissions.ts';
import { system } from '@samenspraak/domain/shared/actor.ts';
import { slugFrom } from '@samenspraak/domain/shared/fields.ts';
import { isRefusal } from '@samenspraak/domain/shared/refusal.ts';
import { texts } from '@samenspraak/texts/index.ts';
import { correctPerson, invitePerson, readOnlyPerson, readPerson } from '../accounts/index.ts';
import { command } from '../foundation/command.ts';
import { newId } from '../foundation/identity.ts';
import type { Services } from '../foundation/services.ts';
import { listOrganisations } from './read.ts';
import { claimFreeSlug, insertOffice, insertOrganisation } from './write.ts';

/** Begins an empty installation: a region without names yet, and its administrator, invited by mail. */
export const beginAdministration = command('organisations.begin', {
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

/** Whoever made a mistake in the first administrator's address gives another one at the next start. */
export const correctBeginning = command('organisations.correctBeginning', {
  input: beginAdministrationInput,
  audit: 'none',
  subject: async ({ tx }) => ({
    personId: await readOnlyPerson(tx),
    organisations: await listOrganisations(tx),
  }),
  permit: mayCorrectBeginning,
  run: async (work) => {
    const { input, subject } = work;
    const personId = subject.personId!;
    const at = subject.organisations[0]!.name;
    const known = await readPerson(work.tx, personId);
    if (known?.email !== input.email)
      await correctPerson(work, { personId, email: input.email, role: 'administrator', at });
    return {};
  },
});

/**
 * Makes the first administrator's account on an empty installation, and sends the invitation to another address as
 * long as nobody has come in.
 */
export const firstAdministrator = async (services: Services, email: string): Promise<void> => {
  const begun = (await listOrganisations(services.store.read)).length > 0;
  try {
    await (begun ? correctBeginning : beginAdministration).run(services, system, { email });
  } catch (error) {
    // It is in use; or two processes start at once on one PostgreSQL, and the other one was first.
    if (!isRefusal(error) || error.code !== 'not-found') throw error;
  }
};
