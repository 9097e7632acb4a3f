import type { Locals } from '#lib/server/locals.ts';

type Organisation = { name: string; phone: string; email: string; theme: Locals['theme'] };

/** A page about one round wears the theme of its municipality, and has that municipality's contact under it. */
export const dressed = <R extends { organisation: Organisation }>(event: { locals: Locals }, round: R) => {
  event.locals.theme = round.organisation.theme;
  const { name, phone, email } = round.organisation;
  return { round, organisation: { name, phone, email } };
};
