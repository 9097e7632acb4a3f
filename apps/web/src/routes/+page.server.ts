import { shown } from '#lib/server/form-action.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  goingOn: await shown(event, event.locals.api.dossiers.goingOn({})),
});
