import { hasEnded } from '@samenspraak/domain/councils/rules.ts';
import type { ReadDb, Tx } from '@samenspraak/drizzle/dialect/store.ts';
import type { DossierOwner } from '@samenspraak/domain/dossiers/permissions.ts';
import type { Day } from '@samenspraak/domain/shared/civil-days.ts';
import type { Problem } from '@samenspraak/domain/shared/problems.ts';
import { refuse } from '@samenspraak/domain/shared/refusal.ts';
import { listCouncils } from '../councils/index.ts';
import { listAuthoritiesOf } from '../organisations/index.ts';

/** Who can ask for advice on a dossier, and which councils can be asked: of a region, also those of its members. */
export const requestParties = async (
  db: ReadDb | Tx,
  { organisationId, municipalityIds }: DossierOwner,
  today: Day,
) => ({
  authorities: await listAuthoritiesOf(db, organisationId, today),
  councils: (await listCouncils(db)).filter(
    (council) =>
      [organisationId, ...municipalityIds].includes(council.organisationId) && !hasEnded(council, today),
  ),
});

/** Refuses a request by or to somebody who has no part in the dossier, and a wish for a day that is past. */
export const checkParties = async (
  tx: Tx,
  place: DossierOwner,
  asked: { authorityIds: string[]; councilIds: string[]; wantedOn: Day | null },
  today: Day,
): Promise<void> => {
  const { authorities, councils } = await requestParties(tx, place, today);
  const unknown = (ids: string[], known: { id: string }[]) =>
    ids.some((id) => !known.some((one) => one.id === id));
  const problems: Problem[] = [
    ...(unknown(asked.authorityIds, authorities) ? [{ path: 'authorityIds', kind: 'choose' as const }] : []),
    ...(unknown(asked.councilIds, councils) ? [{ path: 'councilIds', kind: 'choose' as const }] : []),
    ...(asked.wantedOn !== null && asked.wantedOn < today
      ? [{ path: 'wantedOn', kind: 'in-the-past' as const }]
      : []),
  ];
  if (problems.length > 0) throw refuse('invalid-input', { problems });
};
