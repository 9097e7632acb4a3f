import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { error } from '@sveltejs/kit';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id, seat } = event.params;
  const council = await shown(event, event.locals.api.councils.forAdministration({ id }));
  const found = council.memberships.find(({ membershipId }) => membershipId === seat);
  if (!found) error(404);
  return { council, seat: found, today: dayOf(new Date().toISOString()) };
};

export const actions = {
  default: formAction(
    ({ locals, params }, { until, revision, once }) =>
      locals.api.councils.endMembership({ membershipId: String(params.seat), until, revision, ...{ once } }),
    ({ councilId }: { councilId: string }) => addresses.adminCouncil(councilId),
  ),
} satisfies Actions;
