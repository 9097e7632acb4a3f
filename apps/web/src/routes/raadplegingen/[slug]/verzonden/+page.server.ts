import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { redirect } from '@sveltejs/kit';
import { answerCookie } from '#lib/features/consultations/answer-cookie.ts';
import { dressed, keptByNobody } from '#lib/features/consultations/dress.ts';
import { localized } from '#lib/localized.ts';
import { formAction, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { cookies, locals, params } = event;
  const { slug } = params;
  const to = (address: string): never => redirect(303, localized(locals.language, address));
  const code = answerCookie.get(cookies, slug) ?? to(addresses.consultationCode(slug));
  const sent = await shown(event, locals.api.consultations.confirmation({ slug, code }));
  if (sent.withdrawnOn) to(addresses.consultationCode(slug));
  // Nothing sent under this code: perhaps it is still under way.
  if (!sent.sentOn) to(addresses.consultationCheck(slug));
  keptByNobody(event);
  return { ...dressed(event, sent), code };
};

export const actions = {
  forget: formAction(
    async ({ cookies, params, url }) => answerCookie.clear(cookies, url, String(params.slug)),
    (_, { params }) => `${addresses.consultationCode(String(params.slug))}?gewist=1`,
  ),
} satisfies Actions;
