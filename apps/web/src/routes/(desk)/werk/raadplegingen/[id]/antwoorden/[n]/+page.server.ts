import { roundAtDesk } from '#lib/features/consultations/dress.ts';
import { shown } from '#lib/server/form-action.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id, n } = event.params;
  const page = event.url.searchParams.get('pagina') ?? 1;
  const open = await shown(
    event,
    event.locals.api.consultations.openAnswers({ id, number: n, page: page as number }),
  );
  return { ...(await roundAtDesk(event)), open };
};
