import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { redirect } from '@sveltejs/kit';
import { localized } from '#lib/localized.ts';
import { shown } from '#lib/server/form-action.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { locals, params } = event;
  const found = await shown(
    event,
    locals.api.dossiers.plainVersion({ slug: params.slug, number: params.number }),
  );
  const { slug, organisation } = found.dossier;
  if (slug !== params.slug)
    redirect(301, localized(locals.language, addresses.plainVersion(slug, found.version.number)));
  locals.theme = organisation.theme;
  return { ...found, organisation };
};
