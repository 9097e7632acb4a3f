import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { redirect } from '@sveltejs/kit';
import { localized } from '#lib/localized.ts';
import { shown } from '#lib/server/form-action.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params } = event;
  const council = await shown(event, locals.api.councils.bySlug({ slug: params.slug }));
  // A former address leads to the present one.
  if (council.slug !== params.slug)
    redirect(301, localized(locals.language, addresses.council(council.slug)));
  const { advice, total } = await shown(event, locals.api.advice.list({ council: council.slug }));
  locals.theme = council.organisation.theme;
  return { council, advice: advice.slice(0, 10), adviceTotal: total, organisation: council.organisation };
};
