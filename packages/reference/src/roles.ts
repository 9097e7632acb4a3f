import { memberRoles, type MemberRole } from '@samenspraak/domain/councils/vocabulary.ts';
import { officeRoles, type OfficeRole } from '@samenspraak/domain/organisations/vocabulary.ts';
import { type Actor, system, visitor } from '@samenspraak/domain/shared/actor.ts';

const person = (
  name: string,
  roles: Partial<Pick<Extract<Actor, { kind: 'person' }>, 'offices' | 'seats'>>,
): Actor => ({
  kind: 'person',
  accountId: name,
  personId: name,
  offices: [],
  seats: [],
  ...roles,
});

const sitting = (councilId: string) => (role: MemberRole) =>
  [role, person(role, { seats: [{ councilId, role }] })] as const;

const holding = (organisationId: string) => (role: OfficeRole) =>
  [role, person(role, { offices: [{ organisationId, role }] })] as const;

/** The places that the representative subjects are about. */
export const places = {
  municipality: 'the municipality concerned',
  neighbour: 'a member of the same region',
  elsewhere: 'another municipality',
  region: 'the region',
  council: 'the council concerned',
} as const;

/** Everyone who may ask for something, by where they have their role. */
export const columns: readonly { heading: string; roles: readonly (readonly [string, Actor])[] }[] = [
  {
    heading: 'Without a role',
    roles: [
      ['visitor', visitor],
      ['signed in', person('nobody', {})],
      ['system', system],
    ],
  },
  { heading: 'Council concerned', roles: memberRoles.map(sitting(places.council)) },
  { heading: 'Another council', roles: memberRoles.map(sitting('another council')) },
  { heading: 'Municipality concerned', roles: officeRoles.map(holding(places.municipality)) },
  { heading: 'Another municipality', roles: officeRoles.map(holding(places.elsewhere)) },
  { heading: 'Region', roles: officeRoles.map(holding(places.region)) },
];
