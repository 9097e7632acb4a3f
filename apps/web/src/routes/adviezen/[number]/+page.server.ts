import { shown } from '#lib/server/form-action.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { number } = event.params;
  const advice = await shown(event, event.locals.api.advice.byNumber({ number }));
  const { theme, organisation, organisationPhone: phone, organisationEmail: email } = advice.council;
  const { councilWord } = advice.council;
  event.locals.theme = theme;
  return { advice, organisation: { name: organisation, phone, email, councilWord } };
};
