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

type Days = Record<'wantedOn' | 'plannedDecisionOn', Day | null>;

const daysBehind = (days: Days, today: Day): Problem[] =>
  (['wantedOn', 'plannedDecisionOn'] as const).flatMap((path) => {
    const day = days[path];
    return day !== null && day < today ? [{ path, kind: 'in-the-past' as const }] : [];
  });

/** Refuses days that are past: a draft may have waited. */
export const checkDaysAhead = (days: Days, today: Day): void => {
  const problems = daysBehind(days, today);
  if (problems.length > 0) throw refuse('invalid-input', { problems });
};

/** Refuses a request by or to somebody who has no part in the dossier, and days that are past. */
export const checkParties = async (
  tx: Tx,
  place: DossierOwner,
  asked: { authorityIds: string[]; councilIds: string[] } & Days,
  today: Day,
): Promise<void> => {
  const { authorities, councils } = await requestParties(tx, place, today);
  const unknown = (ids: string[], known: { id: string }[]) =>
    ids.some((id) => !known.some((one) => one.id === id));
  const problems: Problem[] = [
    ...(unknown(asked.authorityIds, authorities) ? [{ path: 'authorityIds', kind: 'choose' as const }] : []),
    ...(unknown(asked.councilIds, councils) ? [{ path: 'councilIds', kind: 'choose' as const }] : []),
    ...daysBehind(asked, today),
  ];
  if (problems.length > 0) throw refuse('invalid-input', { problems });
};
