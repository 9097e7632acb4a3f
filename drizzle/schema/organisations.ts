import {
  authorityKinds,
  officeRoles,
  organisationKinds,
  themes,
} from '@samenspraak/domain/organisations/vocabulary.ts';
import { isDayText, isOneOf } from '../dialect/checks.ts';
import {
  amount,
  check,
  day,
  id,
  index,
  moment,
  oneOf,
  table,
  text,
  uniqueIndex,
} from '../dialect/columns.ts';
import { person } from './accounts.ts';

export const organisation = table(
  'organisation',
  {
    id: id(),
    kind: oneOf('kind', organisationKinds).notNull(),
    name: text('name').notNull(),
    slug: text('slug').notNull(),
    /** CBS code, four digits with leading zeros, municipalities only. */
    cbsCode: text('cbs_code'),
    theme: oneOf('theme', themes).notNull().default('neutral'),
    /** Name of its own for the site, such as participatie.velsen.nl; lower case, without port. */
    hostName: text('host_name'),
    /** What it calls its participation council in Dutch, such as "adviesraad"; empty for "participatieraad". */
    councilWord: text('council_word'),
    phone: text('phone').notNull(),
    email: text('email').notNull(),
    postalAddress: text('postal_address').notNull(),
    /** Address of the data protection officer. */
    privacyEmail: text('privacy_email').notNull(),
    /** Day of the last accessibility check, when there was one. */
    accessibilityCheckedOn: day('accessibility_checked_on'),
    revision: amount('revision').notNull().default(1),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('organisation_slug').on(t.slug),
    uniqueIndex('organisation_cbs').on(t.cbsCode),
    uniqueIndex('organisation_host_name').on(t.hostName),
    check('organisation_kind', isOneOf(t.kind, organisationKinds)),
    check('organisation_theme', isOneOf(t.theme, themes)),
  ],
);

export const regionMember = table(
  'region_member',
  {
    id: id(),
    regionId: text('region_id')
      .notNull()
      .references(() => organisation.id),
    municipalityId: text('municipality_id')
      .notNull()
      .references(() => organisation.id),
    from: day('from_day').notNull(),
    until: day('until_day'),
  },
  (t) => [uniqueIndex('region_member_once').on(t.regionId, t.municipalityId, t.from)],
);

export const authority = table(
  'authority',
  {
    id: id(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisation.id),
    kind: oneOf('kind', authorityKinds).notNull(),
    name: text('name').notNull(),
  },
  (t) => [
    uniqueIndex('authority_kind_once').on(t.organisationId, t.kind),
    check('authority_kind', isOneOf(t.kind, authorityKinds)),
  ],
);

/** What somebody does for an organisation, from and until (both days included). */
export const office = table(
  'office',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisation.id),
    role: oneOf('role', officeRoles).notNull(),
    from: day('from_day').notNull(),
    until: day('until_day'),
  },
  (t) => [
    index('office_person').on(t.personId),
    uniqueIndex('office_once').on(t.personId, t.organisationId, t.role, t.from),
    check('office_role', isOneOf(t.role, officeRoles)),
    check('office_from', isDayText(t.from)),
  ],
);
