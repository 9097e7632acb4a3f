import { type Actor, allow, allowOrHide, holdsOffice, sitsIn } from '../shared/actor.ts';
import type { Verdict } from '../shared/verdict.ts';

/** The dossier a table hangs on: whose it is, which councils belong to that organisation, and since when it is public. */
export type TableSubject = {
  organisationId: string;
  /** For a region, the municipalities that are members today. */
  municipalityIds: readonly string[];
  councilIds: readonly string[];
  publishedAt: string | null;
};

/**
 * Who starts a theme table and keeps its papers: the officers who work on the dossier, and, once the dossier
 * is public, the members of the participation council of that municipality or region.
 */
export const mayKeepThemeTable = (actor: Actor, subject: TableSubject): Verdict => {
  const { organisationId, municipalityIds, councilIds, publishedAt } = subject;
  const officer =
    holdsOffice(actor, organisationId, 'policyOfficer', 'liaisonOfficer') ||
    municipalityIds.some((id) => holdsOffice(actor, id, 'policyOfficer'));
  if (publishedAt === null) return allowOrHide(officer);
  return allow(actor, officer || councilIds.some((id) => sitsIn(actor, id)));
};
