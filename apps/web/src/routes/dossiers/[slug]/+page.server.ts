import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { redirect } from '@sveltejs/kit';
import { localized } from '#lib/localized.ts';
import { shown } from '#lib/server/form-action.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params } = event;
  const trail = await shown(event, locals.api.dossiers.trail({ slug: params.slug }));
  const { slug, organisation } = trail.dossier;
  // A former address leads to the present one.
  if (slug !== params.slug) redirect(301, localized(locals.language, addresses.dossier(slug)));
  locals.theme = organisation.theme;
  return { trail, organisation };
};
