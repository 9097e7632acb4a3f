import { shown } from '#lib/server/form-action.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const table = await shown(event, event.locals.api.themeTables.bySlug({ slug: event.params.slug }));
  event.locals.theme = table.organisation.theme;
  return { table, organisation: table.organisation };
};
