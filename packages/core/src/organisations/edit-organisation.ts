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
  run: async ({ tx, input, subject, record }) => {
    const { id, name } = input;
    const slug =
      name === subject.name ? subject.slug : await claimFreeSlug(tx, 'organisation', slugFrom(name), id);
    const [changed] = await changeOrganisation(tx, { ...input, slug });
    if (!changed) {
      const { revision, theme, phone, email, postalAddress, privacyEmail, accessibilityCheckedOn } = subject;
      throw refuse('changed-meanwhile', {
        revision,
        theirs: {
          name: subject.name,
          theme,
          phone,
          email,
          postalAddress,
          privacyEmail,
          accessibilityCheckedOn,
        },
      });
    }
    if (subject.kind === 'municipality' && name !== subject.name) await nameAuthorities(tx, id, name);
    record('organisation-edited', ['organisation', id], {
      before: { name: subject.name, slug: subject.slug, theme: subject.theme },
      name,
      slug,
      theme: input.theme,
    });
    return { id };
  },
});
