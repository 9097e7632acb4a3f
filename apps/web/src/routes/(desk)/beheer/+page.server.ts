import { shown } from '#lib/server/form-action.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organisations, councils } = event.locals.api;
  const [mine, all] = await Promise.all([
    shown(event, organisations.administered({})),
    shown(event, councils.list({})),
  ]);
  const ids = new Set(mine.map(({ id }) => id));
  return { organisations: mine, councils: all.filter(({ organisationId }) => ids.has(organisationId)) };
};
