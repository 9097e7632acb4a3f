import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { shown } from '#lib/server/form-action.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  council: await shown(event, event.locals.api.councils.forAdministration({ id: event.params.id })),
  today: dayOf(new Date().toISOString()),
});
