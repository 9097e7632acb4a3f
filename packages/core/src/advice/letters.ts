import type { LetterParameters } from '@samenspraak/domain/notifications/vocabulary.ts';
import { listOfficers } from '../organisations/index.ts';
import type { Work } from '../foundation/command.ts';

/** To the desk that answers for an authority: the executive's officers, or the clerk. */
export const tellAuthority = async (
  work: Work,
  { organisationId, kind }: { organisationId: string; kind: 'executive' | 'municipalCouncil' },
  parameters: LetterParameters['adviceSubmitted'],
): Promise<void> => {
  const roles =
    kind === 'executive'
      ? (['policyOfficer', 'liaisonOfficer', 'portfolioHolder'] as const)
      : (['clerk'] as const);
  const officers = await listOfficers(work.tx, [organisationId], [...roles], work.today);
  for (const personId of new Set(officers.map((officer) => officer.personId)))
    work.post({ kind: 'mail', payload: { template: 'adviceSubmitted', personId, parameters } });
};
