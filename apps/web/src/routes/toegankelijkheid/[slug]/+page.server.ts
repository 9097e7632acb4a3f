import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { dayOf } from '@samenspraak/domain/shared/civil-days.ts';
import { redirect } from '@sveltejs/kit';
import { localized } from '#lib/localized.ts';
import { shown } from '#lib/server/form-action.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params } = event;
  const organisation = await shown(event, locals.api.organisations.bySlug({ slug: params.slug }));
  // A former address leads to the present one.
  if (organisation.slug !== params.slug)
    redirect(301, localized(locals.language, addresses.accessibilityOf(organisation.slug)));
  locals.theme = organisation.theme;
  return { organisation, today: dayOf(new Date().toISOString()) };
};
