import {
  councilKinds,
  legalBases,
  memberRoles,
  settingKinds,
} from '@samenspraak/domain/councils/vocabulary.ts';
import { isOneOf } from '../dialect/checks.ts';
import {
  amount,
  check,
  day,
  id,
  index,
  json,
  moment,
  oneOf,
  table,
  text,
  uniqueIndex,
} from '../dialect/columns.ts';
import { person } from './accounts.ts';
import { organisation } from './organisations.ts';

export const participationCouncil = table(
  'participation_council',
  {
    id: id(),
    kind: oneOf('kind', councilKinds).notNull(),
    name: text('name').notNull(),
    slug: text('slug').notNull(),
    organisationId: text('organisation_id')
      .notNull()
      .references(() => organisation.id),
    legalBasis: oneOf('legal_basis', legalBases).notNull(),
    about: text('about').notNull(),
    email: text('email').notNull(),
    foundedOn: day('founded_on').notNull(),
    endedOn: day('ended_on'),
    revision: amount('revision').notNull().default(1),
    createdAt: moment('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('participation_council_slug').on(t.slug),
    check('participation_council_kind', isOneOf(t.kind, councilKinds)),
    check('participation_council_basis', isOneOf(t.legalBasis, legalBases)),
  ],
);

/** A dated setting with its legal source; the newest `from` that has begun holds. */
export const councilSetting = table(
  'council_setting',
  {
    id: id(),
    councilId: text('council_id')
      .notNull()
      .references(() => participationCouncil.id),
    kind: oneOf('kind', settingKinds).notNull(),
    from: day('from_day').notNull(),
    /** Shape by kind: see `settingValue` in domain/councils/rules.ts. */
    value: json<unknown>('value').notNull(),
    /** For example "Verordening participatieraad 2026, artikel 5". */
    ground: text('ground').notNull(),
  },
  (t) => [
    uniqueIndex('council_setting_once').on(t.councilId, t.kind, t.from),
    check('council_setting_kind', isOneOf(t.kind, settingKinds)),
  ],
);

/** A seat: somebody's role in a council, from and until (both days included). */
export const membership = table(
  'membership',
  {
    id: id(),
    councilId: text('council_id')
      .notNull()
      .references(() => participationCouncil.id),
    personId: text('person_id')
      .notNull()
      .references(() => person.id),
    role: oneOf('role', memberRoles).notNull(),
    from: day('from_day').notNull(),
    until: day('until_day'),
  },
  (t) => [
    index('membership_person').on(t.personId),
    uniqueIndex('membership_once').on(t.councilId, t.personId, t.role, t.from),
    check('membership_role', isOneOf(t.role, memberRoles)),
  ],
);
