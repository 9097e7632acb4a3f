import { shown } from '#lib/server/form-action.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  organisations: await shown(event, event.locals.api.organisations.list({})),
});
