import { editOrganisationInput } from '@samenspraak/domain/organisations/inputs.ts';
import { mayAdministerOrganisation } from '@samenspraak/domain/organisations/permissions.ts';
import { slugFrom } from '@samenspraak/domain/shared/fields.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { command } from '../foundation/command.ts';
import { readOrganisation, readRegionIds } from './read.ts';
import { changeOrganisation, claimFreeSlug, nameAuthorities } from './write.ts';

/**
 * Changes how an organisation is reached and how it looks. A new name gives a new address, while the old one leads
 * on, and reaches the authorities that bear it.
 */
export const editOrganisation = command('organisations.edit', {
  input: editOrganisationInput,
  subject: async ({ tx, input, today }) => ({
    ...(await readOrganisation(tx, input.id)),
    regionIds: await readRegionIds(tx, input.id, today),
  }),
  permit: mayAdministerOrganisation,
  run: async ({ tx, input, subject, record, services }) => {
    const { id, name, hostName } = input;
    // Under that name everybody's pages are shown, in nobody's colours.
    if (hostName === new URL(services.config.publicUrl).hostname)
      throw refuse('host-name-taken', { hostName });
    const slug =
      name === subject.name ? subject.slug : await claimFreeSlug(tx, 'organisation', slugFrom(name), id);
    const [changed] = await changeOrganisation(tx, { ...input, slug });
    if (!changed) {
      const { revision, phone, email, postalAddress, privacyEmail, accessibilityCheckedOn } = subject;
      const { theme, hostName, councilWord } = subject;
      const theirs = {
        name: subject.name,
        phone,
        email,
        postalAddress,
        privacyEmail,
        theme,
        hostName,
        councilWord,
        accessibilityCheckedOn,
      };
      throw refuse('changed-meanwhile', { revision, theirs });
    }
    if (subject.kind === 'municipality' && name !== subject.name) await nameAuthorities(tx, id, name);
    record('organisation-edited', ['organisation', id], {
      before: {
        name: subject.name,
        slug: subject.slug,
        theme: subject.theme,
        hostName: subject.hostName,
        councilWord: subject.councilWord,
      },
      name,
      slug,
      theme: input.theme,
      hostName,
      councilWord: input.councilWord,
    });
    return { id };
  },
});
