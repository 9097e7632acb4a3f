import {
  administrator,
  councils,
  emailOf,
  members,
  municipalities,
  officers,
  region,
  settings,
} from '@samenspraak/drizzle/seeds/demo/ijmond.ts';
import { addDays, type Day } from '@samenspraak/domain/shared/civil-days.ts';
import { addCouncil, appointMember, setSetting } from '../councils/index.ts';
import {
  addMunicipality,
  appointOfficer,
  correctPersonOf,
  editOrganisation,
  firstAdministrator,
  listAuthorities,
  listOrganisations,
  organisationForAdministration,
} from '../organisations/index.ts';
import type { Stage } from './stage.ts';

/** Ids by the keys of the story: 'beverwijk', 'raad-beverwijk', 'college-beverwijk', 'gemeenteraad-beverwijk'. */
export type Cast = ReadonlyMap<string, string>;

export const idOf = (cast: Cast, key: string): string => {
  const id = cast.get(key);
  if (!id) throw new Error(`The demo's story speaks of "${key}", who is not in it.`);
  return id;
};

/** The region, its municipalities, their councils and the people in them. */
export const settleIJmond = async (stage: Stage, since: Day): Promise<Cast> => {
  const { services, does } = stage;
  const cast = new Map<string, string>();
  await firstAdministrator(services, administrator.email);
  const [ijmond] = await listOrganisations(services.store.read);
  cast.set('ijmond', ijmond!.id);
  await does(administrator.key, editOrganisation, {
    id: ijmond!.id,
    revision: ijmond!.revision,
    ...region,
    accessibilityCheckedOn: null,
  });
  const { offices } = await stage.sees(administrator.key, organisationForAdministration, { id: ijmond!.id });
  const { name, email } = administrator;
  await does(administrator.key, correctPersonOf, { personId: offices[0]!.personId, name, email });

  for (const { key, ...details } of municipalities)
    cast.set(key, (await does(administrator.key, addMunicipality, { regionId: ijmond!.id, ...details })).id);
  for (const { key } of municipalities)
    for (const { id, kind } of await listAuthorities(services.store.read, [idOf(cast, key)]))
      cast.set(`${kind === 'executive' ? 'college' : 'gemeenteraad'}-${key}`, id);

  for (const { key, of, name, about } of councils) {
    const council = await does(administrator.key, addCouncil, {
      organisationId: idOf(cast, of),
      name,
      about,
      email: `${key}@demo.example`,
      legalBasis: 'bylaw',
      foundedOn: '2018-04-17',
    });
    cast.set(key, council.id);
    for (const setting of settings)
      await does(administrator.key, setSetting, { councilId: council.id, from: since, ...setting });
  }

  const inFourYears = addDays(since, 4 * 365);
  for (const { key, name, of, role } of officers)
    await does(administrator.key, appointOfficer, {
      organisationId: idOf(cast, of),
      name,
      email: emailOf(key),
      role,
      from: since,
      until: null,
    });
  for (const { key, name, of, role } of members)
    await does(administrator.key, appointMember, {
      councilId: idOf(cast, of),
      name,
      email: emailOf(key),
      role,
      from: since,
      until: inFourYears,
    });
  stage.forgetActors();
  return cast;
};
