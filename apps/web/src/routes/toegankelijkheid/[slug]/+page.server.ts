import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { shown } from '#lib/server/form-action.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const organisation = await shown(event, event.locals.api.organisations.bySlug({ slug: event.params.slug }));
  event.locals.theme = organisation.theme;
  return { organisation, today: dayOf(new Date().toISOString()) };
};
