import {
  hostNameInput,
  organisationIdInput,
  organisationSlugInput,
} from '@samenspraak/domain/organisations/inputs.ts';
import { mayAdminister, mayAdministerOrganisation } from '@samenspraak/domain/organisations/permissions.ts';
import { everyone } from '@samenspraak/domain/shared/actor.ts';
import { z } from 'zod';
import { fingerprint } from '../foundation/fingerprint.ts';
import { view } from '../foundation/view.ts';
import {
  listAuthoritiesOf,
  listOffices,
  listOrganisations,
  readOrganisation,
  readOrganisationAtHost,
  readOrganisationBySlug,
  readRegionIds,
  readRegions,
} from './read.ts';

/** Every organisation and how it is reached, as anyone may see it. */
export const organisations = view('organisations.list', {
  input: z.object({}),
  permit: everyone,
  run: async ({ db }) =>
    (await listOrganisations(db)).map(({ id, kind, name, slug, theme, phone, email, postalAddress }) => ({
      id,
      kind,
      name,
      slug,
      theme,
      phone,
      email,
      postalAddress,
    })),
});

/** One organisation with its contact details: for the pages on contact, privacy and accessibility. */
export const organisationBySlug = view('organisations.bySlug', {
  input: organisationSlugInput,
  permit: everyone,
  run: ({ db, input }) => readOrganisationBySlug(db, input.slug),
});

/** The organisation that has this name of its own for the site; null when nobody has. */
export const organisationAtHost = view('organisations.atHost', {
  input: hostNameInput,
  permit: everyone,
  run: async ({ db, input }) => (await readOrganisationAtHost(db, input.host.toLowerCase())) ?? null,
});

/** What an administrator can administer today. */
export const administeredOrganisations = view('organisations.administered', {
  input: z.object({}),
  permit: mayAdminister,
  run: async ({ db, actor, today }) => {
    const [all, { regionIdsOf }] = await Promise.all([listOrganisations(db), readRegions(db, today)]);
    return all
      .filter((one) => mayAdministerOrganisation(actor, { ...one, regionIds: regionIdsOf(one.id) }) === true)
      .map(({ id, kind, name, slug, theme }) => ({ id, kind, name, slug, theme }));
  },
});

/** One organisation as its administrator sees it: contact, authorities and offices. */
export const organisationForAdministration = view('organisations.forAdministration', {
  input: organisationIdInput,
  subject: async ({ db, today, input }) => ({
    ...(await readOrganisation(db, input.id)),
    regionIds: await readRegionIds(db, input.id, today),
  }),
  permit: mayAdministerOrganisation,
  run: async ({ db, today, subject: { regionIds: _, ...organisation } }) => {
    return {
      ...organisation,
      authorities: organisation.kind === 'region' ? [] : await listAuthoritiesOf(db, organisation.id, today),
      offices: (await listOffices(db, organisation.id)).map((held) => ({
        ...held,
        revision: fingerprint({ until: held.until }),
      })),
    };
  },
});
