import { correctPersonInput, personIdInput } from '@samenspraak/domain/organisations/inputs.ts';
import { mayCorrectPerson } from '@samenspraak/domain/organisations/permissions.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { correctPerson, readPerson } from '../accounts/index.ts';
import { command } from '../foundation/command.ts';
import { fingerprint } from '../foundation/fingerprint.ts';
import { view } from '../foundation/view.ts';
import { personSubject } from './person-subject.ts';

/** Corrects somebody's name or mail address. A new address gets a new invitation. */
export const correctPersonOf = command('organisations.correctPerson', {
  input: correctPersonInput,
  subject: ({ tx, input, today }) => personSubject(tx, input.personId, today),
  permit: mayCorrectPerson,
  run: async (work) => {
    const { input, subject } = work;
    const [{ role, at }] = subject.roles as [(typeof subject.roles)[number]];
    await correctPerson(work, { ...input, role, at });
    return { id: input.personId };
  },
});

/** Who somebody is, for the administrator who may correct that. */
export const personForAdministration = view('organisations.person', {
  input: personIdInput,
  subject: async ({ db, input, today }) => {
    const found = await readPerson(db, input.id);
    const { places } = await personSubject(db, input.id, today);
    if (!found?.email || places.length === 0) throw refuse('not-found');
    const { name, email } = found;
    return { id: input.id, name, email, revision: fingerprint({ name, email }), places };
  },
  permit: mayCorrectPerson,
  run: async ({ subject: { places: _, ...person } }) => person,
});
