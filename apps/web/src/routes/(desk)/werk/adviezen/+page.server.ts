import { shown } from '#lib/server/form-action.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  mine: await shown(event, event.locals.api.advice.mine({})),
});
