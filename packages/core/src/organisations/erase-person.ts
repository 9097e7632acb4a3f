import { erasePersonInput, personIdInput } from '@samenspraak/domain/organisations/inputs.ts';
import { mayErasePerson } from '@samenspraak/domain/organisations/permissions.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { erasePerson, readPerson } from '../accounts/index.ts';
import { command } from '../foundation/command.ts';
import { view } from '../foundation/view.ts';
import { personSubject } from './person-subject.ts';

/** Erases the name and mail address of somebody whose roles have all ended; what they did stays, without a name. */
export const erasePersonOf = command('organisations.erasePerson', {
  input: erasePersonInput,
  subject: async ({ tx, input, today }) => {
    const { roles, placesEver: places } = await personSubject(tx, input.personId, today);
    return { roles, places };
  },
  permit: mayErasePerson,
  run: async (work) => {
    if (work.subject.roles.length > 0) throw refuse('roles-still-held');
    await erasePerson(work, work.input.personId);
    return {};
  },
});

/** Whose name an administrator is about to erase, and the roles that must end before. */
export const personToErase = view('organisations.personToErase', {
  input: personIdInput,
  subject: async ({ db, input, today }) => {
    const found = await readPerson(db, input.id);
    const { roles, placesEver: places } = await personSubject(db, input.id, today);
    if (!found || places.length === 0) throw refuse('not-found');
    return { id: input.id, name: found.name, roles: roles.map(({ role, at }) => ({ role, at })), places };
  },
  permit: mayErasePerson,
  run: async ({ subject: { places: _, ...person } }) => person,
});
