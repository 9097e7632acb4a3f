import { listMembersOn } from '../councils/index.ts';
import { listOfficers } from '../organisations/index.ts';
import type { Work } from '../foundation/command.ts';

type Letter = 'adviceRequested' | 'adviceSubmitted' | 'responseCompleted';

const send = (
  work: Work,
  personIds: string[],
  template: Letter,
  parameters: Record<string, unknown>,
): void => {
  for (const personId of new Set(personIds))
    work.post({ kind: 'mail', payload: { template, personId, parameters } });
};

/** To everyone in the council today: they each must know what is asked and by when. */
export const tellCouncil = async (
  work: Work,
  councilId: string,
  template: Letter,
  parameters: Record<string, unknown>,
) =>
  send(
    work,
    (await listMembersOn(work.tx, councilId, work.today)).map(({ personId }) => personId),
    template,
    parameters,
  );

/** To the desk that answers for an authority: the executive's officers, or the clerk. */
export const tellAuthority = async (
  work: Work,
  { organisationId, kind }: { organisationId: string; kind: 'executive' | 'municipalCouncil' },
  template: Letter,
  parameters: Record<string, unknown>,
) => {
  const roles =
    kind === 'executive'
      ? (['policyOfficer', 'liaisonOfficer', 'portfolioHolder'] as const)
      : (['clerk'] as const);
  const officers = await listOfficers(work.tx, [organisationId], [...roles], work.today);
  send(
    work,
    officers.map(({ personId }) => personId),
    template,
    parameters,
  );
};
