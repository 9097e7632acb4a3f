import { dressed } from '#lib/features/consultations/dress.ts';
import { shown } from '#lib/server/form-action.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) =>
  dressed(event, await shown(event, event.locals.api.consultations.round({ slug: event.params.slug })));
