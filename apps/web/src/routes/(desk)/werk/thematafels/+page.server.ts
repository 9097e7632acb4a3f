import { shown } from '#lib/server/form-action.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => shown(event, event.locals.api.themeTables.mine({}));
