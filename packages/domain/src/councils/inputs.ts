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
import { settingValues } from './rules.ts';
import { legalBases, memberRoles, type SettingKind } from './vocabulary.ts';

const description = {
  name: line(120),
  about: prose(2000),
  email: emailAddress(),
  legalBasis: z.enum(legalBases),
  foundedOn: civilDay(),
};

export const addCouncilInput = z.object({ organisationId: reference(), ...description });

export const editCouncilInput = z.object({ id: reference(), revision: revision(), ...description });

const settingFrom = { councilId: reference(), from: civilDay(), ground: line(200), revision: readBefore() };
const settingOf = <K extends SettingKind>(kind: K) =>
  z.object({ ...settingFrom, kind: z.literal(kind), value: settingValues[kind] });

/** A setting from a day on, with its legal source. `value` has the shape of its kind. */
export const setSettingInput = z.discriminatedUnion('kind', [
  settingOf('adviceTerm'),
  settingOf('responseTerm'),
  settingOf('quorum'),
  settingOf('majority'),
]);

export const appointMemberInput = z
  .object({
    councilId: reference(),
    name: line(120),
    email: emailAddress(),
    language: z.enum(languages).prefault('nl'),
    role: z.enum(memberRoles),
    from: civilDay(),
    until: optional(civilDay()),
  })
  .refine(({ from, until }) => until === null || until >= from, problem('before-start', ['until']));

export const endMembershipInput = z.object({
  membershipId: reference(),
  until: civilDay(),
  revision: readBefore(),
});

export const councilSlugInput = z.object({ slug: line(80) });
export const councilIdInput = z.object({ id: reference() });
