import { type DossierSubject, isOfficerOf } from '../dossiers/permissions.ts';
import { type Actor, allow, allowOrHide, sitsIn } from '../shared/actor.ts';
import type { Verdict } from '../shared/verdict.ts';

/** The dossier a table hangs on: whose it is, which councils belong to that organisation, and since when it is public. */
export type TableSubject = DossierSubject & { councilIds: readonly string[] };

/**
 * Who starts a theme table and keeps its papers: the officers who work on the dossier, and, once the dossier
 * is public, the members of the participation council of that municipality or region.
 */
export const mayKeepThemeTable = (actor: Actor, subject: TableSubject): Verdict => {
  const officer = isOfficerOf(actor, subject);
  if (subject.publishedAt === null) return allowOrHide(actor, officer);
  return allow(actor, officer || subject.councilIds.some((id) => sitsIn(actor, id)));
};
