import { addresses } from '@samenspraak/domain/shared/addresses.ts';
import { redirect } from '@sveltejs/kit';
import { answerCookie } from '#lib/features/consultations/answer-cookie.ts';
import { dressed } from '#lib/features/consultations/dress.ts';
import { localized } from '#lib/localized.ts';
import { formAction, refusalIn, shown } from '#lib/server/form-action.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { cookies, locals, params } = event;
  const { slug } = params;
  const to = (address: string): never => redirect(303, localized(locals.language, address));
  const code = answerCookie.get(cookies, slug) ?? to(addresses.consultationCode(slug));
  const mine = await shown(
    event,
    locals.api.consultations.myResponse({ slug, code }).catch((thrown: unknown) => {
      if (refusalIn(thrown)?.code === 'code-unknown') return to(addresses.consultationCode(slug));
      throw thrown;
    }),
  );
  if (mine.state === 'underway') to(addresses.consultationCheck(slug));
  if (mine.state === 'withdrawn') to(addresses.consultationCode(slug));
  return { ...dressed(event, mine), code };
};

export const actions = {
  forget: formAction(
    async ({ cookies, params, url }) => answerCookie.clear(cookies, url, String(params.slug)),
    (_, { params }) => `${addresses.consultationCode(String(params.slug))}?gewist=1`,
  ),
} satisfies Actions;
