import { shown } from '#lib/server/form-action.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const asked = searchParams.get('raad') || null;
  const page = searchParams.get('pagina') ?? undefined;
  const list = await shown(event, event.locals.api.advice.list({ council: asked, page }));
  return { council: list.council, list };
};
