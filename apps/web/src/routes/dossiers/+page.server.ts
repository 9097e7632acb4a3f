import { shown } from '#lib/server/form-action.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { dossiers, organisations } = event.locals.api;
  const filter = Object.fromEntries(event.url.searchParams);
  const [found, places] = await Promise.all([
    shown(event, dossiers.list(filter as never)),
    shown(event, organisations.list({})),
  ]);
  return { found, places, filter };
};
