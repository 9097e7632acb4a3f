import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { shown } from '#lib/server/form-action.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organisations, councils } = event.locals.api;
  const organisation = await shown(event, organisations.forAdministration({ id: event.params.id }));
  const all = await shown(event, councils.list({}));
  return {
    administered: organisation,
    councils: all.filter(({ organisationId }) => organisationId === organisation.id),
    today: dayOf(new Date().toISOString()),
  };
};
