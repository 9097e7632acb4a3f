import { shown } from '#lib/server/form-action.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  list: await shown(
    event,
    event.locals.api.consultations.list({ page: event.url.searchParams.get('pagina') ?? undefined }),
  ),
});
