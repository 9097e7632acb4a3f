import { shown } from '#lib/server/form-action.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const council = searchParams.get('raad') || null;
  const page = searchParams.get('pagina') ?? undefined;
  return { council, list: await shown(event, event.locals.api.advice.list({ council, page })) };
};
