import type { RequestEvent } from '@sveltejs/kit';
import { shown } from '#lib/server/form-action.ts';
import type { Locals } from '#lib/server/locals.ts';

type Organisation = { name: string; phone: string; email: string; theme: Locals['theme'] };

/** A page about one round wears the theme of its municipality, and has that municipality's contact under it. */
export const dressed = <R extends { organisation: Organisation }>(event: { locals: Locals }, round: R) => {
  event.locals.theme = round.organisation.theme;
  const { name, phone, email } = round.organisation;
  return { round, organisation: { name, phone, email } };
};

/** A round on the desk, in the colours of whose it is. */
export const roundAtDesk = async (event: RequestEvent<{ id: string }>) => {
  const round = await shown(event, event.locals.api.consultations.forWork({ id: event.params.id }));
  event.locals.theme = round.organisation.theme;
  return { round };
};

/**
 * On a page with somebody's answer or code: after "wis de code van dit apparaat" the browser's Back button must not
 * show it to the next person.
 */
export const keptByNobody = (event: { setHeaders(headers: Record<string, string>): void }): void =>
  event.setHeaders({ 'cache-control': 'private, no-store' });
