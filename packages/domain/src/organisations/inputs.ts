import { z } from 'zod';
import { languages } from '../accounts/vocabulary.ts';
import {
  civilDay,
  emailAddress,
  line,
  optional,
  prose,
  readBefore,
  reference,
  revision,
} from '../shared/fields.ts';
import { problem } from '../shared/problems.ts';
import { officeRoles, themes } from './vocabulary.ts';

const contact = {
  name: line(120),
  theme: z.enum(themes),
  phone: line(40),
  email: emailAddress(),
  postalAddress: prose(300),
  privacyEmail: emailAddress(),
};

const cbsCode = line(4).refine((code) => /^\d{4}$/.test(code), problem('not-a-cbs-code'));

/** "https://Participatie.Velsen.nl/" is understood as "participatie.velsen.nl". An IP address is no name. */
const hostName = z.preprocess(
  (value) =>
    typeof value === 'string'
      ? value
          .trim()
          .toLowerCase()
          .replace(/^https?:\/\//, '')
          .replace(/(:\d+)?\/*$/, '')
      : value,
  z
    .string()
    .max(200)
    .refine(
      (name) => /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])$/.test(name),
      problem('not-a-host-name'),
    ),
);

/** "Adviesraad" is kept as "adviesraad", "Wmo-raad" as it is. Sentences need the plural, so it has "raad" in it. */
const councilWord = line(40)
  .refine((word) => /^[\p{L} -]*(?<!be)raad(?!\p{L})[\p{L} -]*$/iu.test(word), problem('not-a-council-word'))
  .transform((word) =>
    /^\p{Lu}\p{Ll}+raad/u.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word,
  );

/** A municipality, made a member of a region; its executive and municipal council come with it. */
export const addMunicipalityInput = z.object({ regionId: reference(), cbsCode, ...contact });

export const editOrganisationInput = z.object({
  id: reference(),
  revision: revision(),
  ...contact,
  accessibilityCheckedOn: optional(civilDay()),
  hostName: optional(hostName),
  councilWord: optional(councilWord),
});

export const appointOfficerInput = z
  .object({
    organisationId: reference(),
    name: line(120),
    email: emailAddress(),
    language: z.enum(languages).prefault('nl'),
    role: z.enum(officeRoles),
    from: civilDay(),
    until: optional(civilDay()),
  })
  .refine(({ from, until }) => until === null || until >= from, problem('before-start', ['until']));

export const endOfficeInput = z.object({ officeId: reference(), until: civilDay(), revision: readBefore() });

export const organisationIdInput = z.object({ id: reference() });
export const hostNameInput = z.object({ host: z.string().max(300) });
export const organisationSlugInput = z.object({ slug: line(80) });

export const beginAdministrationInput = z.object({ email: emailAddress() });

export const correctPersonInput = z.object({
  personId: reference(),
  name: line(120),
  email: emailAddress(),
  revision: readBefore(),
});
export const erasePersonInput = z.object({ personId: reference() });
export const personIdInput = z.object({ id: reference() });
