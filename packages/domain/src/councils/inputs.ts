import { z } from 'zod';
import { languages } from '../accounts/vocabulary.ts';
import { civilDay, emailAddress, line, optional, prose, reference, revision } from '../shared/fields.ts';
import { problem } from '../shared/problems.ts';
import { settingValues } from './rules.ts';
import { legalBases, memberRoles, settingKinds, type SettingKind } from './vocabulary.ts';

const description = {
  name: line(120),
  about: prose(2000),
  email: emailAddress(),
  legalBasis: z.enum(legalBases),
  foundedOn: civilDay(),
};

export const addCouncilInput = z.object({ organisationId: reference(), ...description });

export const editCouncilInput = z.object({ id: reference(), revision: revision(), ...description });

/** A setting from a day on, with its legal source. `value` has the shape of its kind. */
export const setSettingInput = z
  .object({
    councilId: reference(),
    kind: z.enum(settingKinds),
    from: civilDay(),
    ground: line(200),
    value: z.record(z.string(), z.unknown()),
  })
  .transform((input, context) => {
    const parsed = settingValues[input.kind as SettingKind].safeParse(input.value);
    if (parsed.success) return { ...input, value: parsed.data as Record<string, unknown> };
    for (const issue of parsed.error.issues)
      context.addIssue({ ...(issue as { code: 'custom' }), path: ['value', ...issue.path] });
    return z.NEVER;
  });

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

export const endMembershipInput = z.object({ membershipId: reference(), until: civilDay() });

export const councilSlugInput = z.object({ slug: line(80) });
export const councilIdInput = z.object({ id: reference() });
