import { shown } from '#lib/server/form-action.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  mail: await shown(event, event.locals.api.notifications.demoMail({ id: event.params.id })),
});
